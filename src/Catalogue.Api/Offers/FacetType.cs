using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Filters;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>
/// schema/offers.graphql's facets: the content of a list of offers by dimension. A facet is only counted when its values are selected.
/// </summary>
internal static class FacetType
{
    private const int MostValues = 1000;

    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<FacetDimension>("FacetDimension");
        binding.Object<OfferList>("OfferConnection").Field(
            "facets",
            arguments => (Dimensions: arguments.List<FacetDimension>("dimensions"), Zeros: arguments.Get<bool>("zeros")),
            (list, asked, _) => Facets(list, asked.Dimensions, asked.Zeros));
        binding.Object<Facet>("Facet")
            .Field("dimension", facet => facet.Dimension)
            .Field("label", (facet, context) => Terms.Label(facet.Dimension, context.Language))
            .Field("values", arguments => arguments.Get<int>("first"), (facet, first, _) => First(facet.Values.Value, first));
        binding.Object<FacetValue>("FacetValue")
            .Field("dimension", value => value.Dimension)
            .Field("value", FacetTexts.Value)
            .Field("label", (value, context) => FacetTexts.Label(value, context.Language))
            .Field("count", value => value.Count)
            .Field("selected", value => value.IsSelected)
            .Field("children", value => value.Children);
    }

    private static Facet[] Facets(OfferList list, IReadOnlyList<FacetDimension>? dimensions, bool zeros) =>
        [.. (dimensions?.Distinct() ?? Enum.GetValues<FacetDimension>()).Select(
            dimension => new Facet(dimension, new(() => list.Selection.Facet(dimension, zeros))))];

    private static ImmutableArray<FacetValue> First(ImmutableArray<FacetValue> values, int first)
    {
        if (first is < 0 or > MostValues)
            throw FilterException.Input("first", $"A facet gives from 0 to {MostValues} values.");
        return first < values.Length ? values[..first] : values;
    }

    private sealed record Facet(FacetDimension Dimension, Lazy<ImmutableArray<FacetValue>> Values);
}
