using System.Collections.Immutable;

namespace Catalogue.Bench.Rows;

/// <summary>The objects of rows.schema.graphql, which both sides hold in memory.</summary>
internal sealed record Offer(
    string Id, string Slug, string Title, string? Summary, OfferStatus Status, string Language, int? MinAgeMonths, int? MaxAgeMonths,
    double? Price, bool Free, Theme[] Themes, ImmutableArray<School> Schools, Organisation Organisation);

internal enum OfferStatus
{
    Draft,
    InReview,
    Published,
    Archived,
}

internal sealed record Theme(string Slug, string Name);

internal sealed record School(string Slug, string Name, int? Pupils, Place? Neighbourhood);

internal sealed record Organisation(string Id, string Name, Place Municipality);

internal sealed record Place(string Slug, string Name);
