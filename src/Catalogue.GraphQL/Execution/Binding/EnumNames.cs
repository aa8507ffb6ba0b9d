using System.Text;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>A CLR enum's names as a schema spells them: PreSchool is PRE_SCHOOL, Primary1 is PRIMARY_1.</summary>
internal static class EnumNames
{
    /// <summary>Gives each value of the type its CLR value; tells which have no counterpart.</summary>
    public static IEnumerable<string> Bind(EnumType type, Type clr)
    {
        var values = Enum.GetNames(clr).ToDictionary(UpperSnake, name => Enum.Parse(clr, name));
        foreach (var definition in type.Values.Values)
        {
            if (values.Remove(definition.Name, out var value))
                definition.Value = value;
            else
                yield return $"{type.Name}.{definition.Name} is no value of {clr.Name}.";
        }

        foreach (var name in values.Keys)
            yield return $"{type.Name} has no {name}, which {clr.Name} has.";
    }

    private static string UpperSnake(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && BeginsWord(name[i - 1], name[i]))
                snake.Append('_');
            snake.Append(char.ToUpperInvariant(name[i]));
        }

        return snake.ToString();
    }

    /// <summary>A capital begins a word unless the one before is a capital too, so GO stays GO; so does the first digit of a number.</summary>
    private static bool BeginsWord(char before, char c) =>
        (char.IsUpper(c) && !char.IsUpper(before)) || (char.IsDigit(c) && !char.IsDigit(before));
}
