using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Lists;

/// <summary>The answer to Questions/list.graphql.</summary>
public sealed record ListAnswer(ListedOffers Offers);

public sealed record ListedOffers(
    int TotalCount,
    ImmutableArray<ListFacet> Flat,
    ImmutableArray<ListFacet> Trees,
    ImmutableArray<ListedOffer> Nodes,
    ListPageInfo PageInfo);

public sealed record ListPageInfo(bool HasNextPage, string? EndCursor);

/// <summary>How the list divides by one dimension (an enum value of FacetDimension).</summary>
public sealed record ListFacet(string Dimension, string Label, ImmutableArray<ListValue> Values);

/// <summary>
/// Dimension is the facet's, but for the municipalities that neighbourhoods stand under. Children is default for a facet that is no tree.
/// </summary>
public sealed record ListValue(string Dimension, string Value, string Label, int Count, bool Selected, ImmutableArray<ListValue> Children);

public sealed record ListedOffer(
    string Slug,
    string Title,
    ImmutableArray<string> Assumed,
    string? Summary,
    ImmutableArray<Served> ServedTexts,
    Named Organisation,
    string? AgeLabel,
    bool AllNetworks,
    ImmutableArray<string> NetworkLabels,
    bool Citywide,
    ImmutableArray<Named> Municipalities,
    ImmutableArray<Named> Neighbourhoods,
    ImmutableArray<Named> Schools,
    ListedSchedule? Schedule,
    string? PriceLabel,
    int? PlacesLeft,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    Origin Provenance);

public sealed record ListedSchedule(string? Summary);
