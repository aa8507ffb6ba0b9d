using System.Globalization;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// How many items a field may give, for its cost: the value of a slicing argument (of a list, its length), else the assumed size. With
/// sized fields the size is that of these fields beneath it, as in a connection. Written in the schema as @listSize; a list without it is
/// assumed to have ten. Source: GraphQL Cost Directives specification, "@listSize".
/// </summary>
internal sealed record ListSize(int Assumed, string[] SlicingArguments, string[] SizedFields)
{
    private const int AssumedUnlessSaid = 10;

    /// <summary>Null for a field that gives one thing.</summary>
    public static ListSize? Of(FieldDefinition field)
    {
        foreach (var directive in field.Definition?.Directives ?? [])
        {
            if (directive.Name.Value == "listSize")
                return new ListSize(Number(directive, "assumedSize") ?? AssumedUnlessSaid, Texts(directive, "slicingArguments"), Texts(directive, "sizedFields"));
        }

        return field.Type.Nullable is ListType ? new ListSize(AssumedUnlessSaid, [], []) : null;
    }

    public int SizeFor(InputObject arguments)
    {
        foreach (var name in SlicingArguments)
        {
            switch (arguments.Values.GetValueOrDefault(name))
            {
                case int size: return Math.Max(size, 0);
                case object?[] items: return items.Length;
            }
        }

        return Assumed;
    }

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
        Value(directive, name) is IntValueNode number && int.TryParse(number.Text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string[] Texts(DirectiveNode directive, string name) => Value(directive, name) switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(text => text.Value)],
        StringValueNode text => [text.Value],
        _ => [],
    };
}
