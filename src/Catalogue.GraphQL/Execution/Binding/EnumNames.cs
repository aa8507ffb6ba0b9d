using System.Text;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>A CLR enum's names as a schema spells them: PreSchool is PRE_SCHOOL.</summary>
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
            // A capital begins a word unless the one before is a capital too: GO stays GO.
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                snake.Append('_');
            snake.Append(char.ToUpperInvariant(name[i]));
        }

        return snake.ToString();
    }
}
