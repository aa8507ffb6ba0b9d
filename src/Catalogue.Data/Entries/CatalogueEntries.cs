using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Entries;

/// <summary>All entries of one graph, published or working, at one version: the input of a Catalogue.</summary>
public sealed record CatalogueEntries
{
    public required CatalogueVersion Version { get; init; }

    public ImmutableArray<Municipality> Municipalities { get; init; } = [];

    public ImmutableArray<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ImmutableArray<School> Schools { get; init; } = [];

    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    public ImmutableArray<Theme> Themes { get; init; } = [];

    public ImmutableArray<ConsultationPlatform> Platforms { get; init; } = [];

    public ImmutableArray<Offer> Offers { get; init; } = [];

    /// <summary>Offers that were merged into another; the published graph's Offers do not contain them.</summary>
    public ImmutableArray<MergedOffer> MergedOffers { get; init; } = [];

    /// <summary>A copy with each list by slug, for output that people read or compare over time.</summary>
    public CatalogueEntries BySlug() => this with
    {
        Municipalities = Sorted(Municipalities, entry => entry.Slug),
        Neighbourhoods = Sorted(Neighbourhoods, entry => entry.Slug),
        Schools = Sorted(Schools, entry => entry.Slug),
        Organisations = Sorted(Organisations, entry => entry.Slug),
        Themes = Sorted(Themes, entry => entry.Slug),
        Platforms = Sorted(Platforms, entry => entry.Slug),
        Offers = Sorted(Offers, entry => entry.Slug),
    };

    private static ImmutableArray<T> Sorted<T>(ImmutableArray<T> entries, Func<T, string> slug) =>
        [.. entries.OrderBy(slug, StringComparer.Ordinal)];
}

/// <summary>
/// The version that a snapshot shows. Number increases with every commit, PublicNumber only when the published graph changes. Different
/// histories, such as before and after a restore, can reach the same numbers, but never the same commit ids.
/// </summary>
public sealed record CatalogueVersion(Guid Epoch, long Number, long PublicNumber)
{
    /// <summary>The id of the commit that made Number.</summary>
    public Guid Commit { get; init; }

    /// <summary>The id of the commit that made PublicNumber.</summary>
    public Guid PublicCommit { get; init; }

    /// <summary>Whether both show the public catalogue of the same commit.</summary>
    internal bool IsPublicly(CatalogueVersion other) =>
        (Epoch, PublicNumber, PublicCommit) == (other.Epoch, other.PublicNumber, other.PublicCommit);
}
