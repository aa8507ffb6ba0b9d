using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Entries;

/// <summary>
/// A change to some entries of one noun: Ids are all entries affected, Now those that still exist. Ids without an entry in Now were
/// removed.
/// </summary>
internal sealed record Replacement<T>(HashSet<Guid> Ids, ImmutableArray<T> Now)
{
    public static Replacement<T> None { get; } = new([], []);

    public bool IsNone => Ids.Count == 0;
}

/// <summary>The changes to entries that are not offers.</summary>
internal sealed record ReferenceChanges(
    Replacement<Municipality> Municipalities,
    Replacement<Neighbourhood> Neighbourhoods,
    Replacement<School> Schools,
    Replacement<Organisation> Organisations,
    Replacement<Theme> Themes,
    Replacement<ConsultationPlatform> Platforms)
{
    /// <summary>From entries that were saved, including new ones.</summary>
    public static ReferenceChanges Of(IReadOnlyCollection<ReferenceEntry> saved)
    {
        Replacement<T> OfNoun<T>()
            where T : ReferenceEntry =>
                saved.OfType<T>().ToList() is { Count: > 0 } now ? new([.. now.Select(entry => entry.Id)], [.. now]) : Replacement<T>.None;
        return new(
            Replacement<Municipality>.None,
            OfNoun<Neighbourhood>(),
            OfNoun<School>(),
            OfNoun<Organisation>(),
            OfNoun<Theme>(),
            OfNoun<ConsultationPlatform>());
    }

    /// <summary>All merged offers; null when they did not change.</summary>
    public ImmutableArray<MergedOffer>? MergedOffers { get; init; }

    public bool AreNone =>
        MergedOffers is null
            && Municipalities.IsNone
            && Neighbourhoods.IsNone
            && Schools.IsNone
            && Organisations.IsNone
            && Themes.IsNone
            && Platforms.IsNone;
}

/// <summary>The changes to both graphs between two versions of one epoch.</summary>
internal sealed record SnapshotChanges(
    CatalogueVersion Version, ReferenceChanges Reference, Replacement<Offer> Published, Replacement<Offer> Working);
