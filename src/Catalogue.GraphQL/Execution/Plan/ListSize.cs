using System.Globalization;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// How many items a field is assumed to return, for its cost: the value of a slicing argument (for a list its length; of several the
/// largest), else the assumed size. With sized fields, that size applies to these fields below it, as in a connection. Written in the
/// schema as @listSize; a list without it is assumed to have ten items, and so is each nested list, which Inner multiplies. Source: GraphQL
/// Cost Directives specification, "@listSize".
/// </summary>
internal sealed record ListSize(int Assumed, string[] SlicingArguments, string[] SizedFields, long Inner)
{
    private const int AssumedUnlessSaid = 10;

    /// <summary>Null for a field that is not a list.</summary>
    public static ListSize? Of(FieldDefinition field)
    {
        foreach (var directive in field.Definition?.Directives ?? [])
        {
            if (directive.Name.Value == "listSize")
                return new ListSize(
                    Number(directive, "assumedSize") ?? AssumedUnlessSaid,
                    Texts(directive, "slicingArguments"),
                    Texts(directive, "sizedFields"),
                    InnerOf(field.Type));
        }

        return field.Type.Nullable is ListType ? new ListSize(AssumedUnlessSaid, [], [], InnerOf(field.Type)) : null;
    }

    public int SizeFor(InputObject arguments)
    {
        int? largest = null;
        foreach (var name in SlicingArguments)
        {
            switch (arguments.Values.GetValueOrDefault(name))
            {
                case int size: largest = Math.Max(largest ?? 0, size); break;
                case object?[] items: largest = Math.Max(largest ?? 0, items.Length); break;
            }
        }

        return largest ?? Assumed;
    }

    private static long InnerOf(GraphType type) =>
        type.Nullable is ListType { Item.Nullable: ListType within } ? AssumedUnlessSaid * InnerOf(within) : 1;

    private static ValueNode? Value(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
                return argument.Value;
        }

        return null;
    }

    private static int? Number(DirectiveNode directive, string name) =>
        Value(directive, name) is IntValueNode number && int.TryParse(number.Text, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static string[] Texts(DirectiveNode directive, string name) => Value(directive, name) switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(text => text.Value)],
        StringValueNode text => [text.Value],
        _ => [],
    };
}
