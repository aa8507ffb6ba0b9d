using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// Inputs made from the schema alone, as coercion gives them: every member of a type with a value that is no default, and the same with
/// some of them otherwise.
/// </summary>
internal static class SampleContent
{
    /// <summary>The id or slug that every reference names.</summary>
    public const string Slug = "proef";

    public static Schema Schema { get; } = CatalogueSchema.Load().Schema;

    public static InputObjectType Type(string name) => (InputObjectType)Schema.Types[name];

    public static InputObject Whole(InputObjectType type) => new(Members(type));

    public static Dictionary<string, object?> Members(InputObjectType type) =>
        type.Fields.Values.ToDictionary(member => member.Name, member => (object?)Value(member.Type, member.Name), StringComparer.Ordinal);

    /// <summary>
    /// The same input with another value at a path of members, where the first item of a list stands for the list's items; null in change
    /// takes the member away.
    /// </summary>
    public static InputObject With(InputObject input, ReadOnlySpan<string> path, Func<object?, (bool Stays, object? Value)> change)
    {
        var values = input.Values.ToDictionary(StringComparer.Ordinal);
        if (path.Length == 1)
        {
            var (stays, value) = change(values.GetValueOrDefault(path[0]));
            values.Remove(path[0]);
            if (stays)
                values.Add(path[0], value);
            return new(values);
        }

        values[path[0]] = values[path[0]] is object?[] items
            ? new object?[] { With((InputObject)items[0]!, path[1..], change) }
            : With((InputObject)values[path[0]]!, path[1..], change);
        return new(values);
    }

    private static object Value(GraphType type, string name) => type.Nullable switch
    {
        ListType list => new[] { Value(list.Item, name) },
        InputObjectType part => Whole(part),
        // Not the one that stands where nothing is said.
        EnumType choice => (name == "kind" ? choice.Values.Values.First() : choice.Values.Values.Last()).Value,
        var scalar => (scalar.Named.Name, name) switch
        {
            ("Boolean", "ageApplies") => false,
            ("Boolean", _) => true,
            ("Int", _) => 7,
            ("Float", _) => 4.5,
            ("ID", _) => Slug,
            ("LanguageTag", _) => "fr",
            ("Date", _) => new DateOnly(2027, 3, 1),
            ("LocalTime", _) => new TimeOnly(9, 30),
            _ => $"Over {name}",
        },
    };
}
