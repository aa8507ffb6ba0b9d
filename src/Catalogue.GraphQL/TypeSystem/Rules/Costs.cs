using System.Globalization;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// A weight of @cost is a number of fields from 0 to a million. Source: GraphQL Cost Directives specification, "@cost".
/// </summary>
internal static class Costs
{
    private const int Most = 1_000_000;

    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields.Values)
                Check(context, $"{type}.{field.Name}", field.Definition?.Directives);
        }

        foreach (var type in context.OwnTypes.OfType<FieldsType>())
        {
            foreach (var field in type.Fields.Values)
            {
                Check(context, $"{type}.{field.Name}", field.Definition?.Directives);
                foreach (var argument in field.Arguments.Values)
                    Check(context, $"{type}.{field.Name}({argument.Name}:)", argument.Definition?.Directives);
            }
        }
    }

    private static void Check(SchemaContext context, string coordinate, IReadOnlyList<DirectiveNode>? directives)
    {
        if (AppliedDirectives.Find(directives ?? [], "cost") is not { Arguments: [var weight, ..] } || weight.Name.Value != "weight")
            return;
        if (!(weight.Value is IntValueNode number && int.TryParse(number.Text, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and <= Most))
            context.Report(
                $"@cost of {coordinate} has the weight {Printer.Print(weight.Value)}: it must be a whole number from 0 to {Most}.", weight);
    }
}
