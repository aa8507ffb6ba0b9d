using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>A CLR enum's names as a schema spells them: PreSchool is PRE_SCHOOL, Primary1 is PRIMARY_1.</summary>
internal static partial class EnumNames
{
    /// <summary>Assigns a CLR value to each value of the enum type; returns the names of those without a counterpart.</summary>
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

    /// <summary>A number is a word of its own.</summary>
    private static string UpperSnake(string name) => Numbers().Replace(JsonNamingPolicy.SnakeCaseUpper.ConvertName(name), "_");

    [GeneratedRegex("(?<=[A-Z])(?=[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
