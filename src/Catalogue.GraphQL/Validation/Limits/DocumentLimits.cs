using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Limits;

/// <summary>Refuses a document that exceeds a limit of ValidationLimits, before any rule runs. One line for each limit.</summary>
internal static class DocumentLimits
{
    private static readonly OperationLimit[] OfOperation =
    [
        new("depth", "Fields are nested", "deep", limits => limits.MaxDepth, measure => measure.Depth),
        new("fields", "The operation selects", "fields", limits => limits.MaxFields, measure => measure.Fields),
        new("aliases", "The operation has", "aliases", limits => limits.MaxAliases, measure => measure.Aliases),
        new(
            "introspectionDepth",
            "Introspection is nested",
            "deep",
            limits => limits.MaxIntrospectionDepth,
            measure => measure.IntrospectionDepth),
        new(
            "introspectionFields",
            "Introspection selects",
            "fields",
            limits => limits.MaxIntrospectionFields,
            measure => measure.IntrospectionFields),
    ];

    public static void Check(ValidationContext context)
    {
        var limits = context.Limits;
        var counts = new DocumentCounts();
        counts.Count(context.Document);
        Refuse(context, "directives", "The document uses", "directives", limits.MaxDirectives, counts.Directives);
        Refuse(context, "fragmentSpreads", "The document has", "fragment spreads", limits.MaxFragmentSpreads, counts.FragmentSpreads);
        if (counts.LongestList is { } list)
            Refuse(context, "listItems", "A list has", "items", limits.MaxListItems, list.Values.Length, list);
        var fragments = new MeasuredFragments(context.Fragments);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
                continue;
            var measure = fragments.Measure(operation);
            foreach (var limit in OfOperation)
                Refuse(context, limit.Name, limit.Verb, limit.Unit, limit.Maximum(limits), limit.Actual(measure), operation);
        }
    }

    private static void Refuse(
        ValidationContext context, string limit, string verb, string unit, int maximum, int actual, params ReadOnlySpan<Node> nodes)
    {
        if (actual <= maximum)
            return;
        context.Report(new GraphQLError($"{verb} {actual} {unit}, the limit is {maximum}.", ErrorCodes.LimitExceeded)
        {
            Locations = context.LocationsOf(nodes),
            Extensions = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum, ["actual"] = actual },
        });
    }

    private sealed record OperationLimit(
        string Name, string Verb, string Unit, Func<ValidationLimits, int> Maximum, Func<SelectionMeasure, int> Actual);
}
