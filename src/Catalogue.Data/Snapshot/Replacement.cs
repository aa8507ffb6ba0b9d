using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// What became of some entries of one noun: those of Ids are no longer what they were, and Now is what there is of them. Ids with nothing
/// in Now are gone.
/// </summary>
internal sealed record Replacement<T>(HashSet<Guid> Ids, ImmutableArray<T> Now)
{
    public static Replacement<T> None { get; } = new([], []);

    public bool IsNone => Ids.Count == 0;
}

/// <summary>What became of the entries that are no offers.</summary>
internal sealed record ReferenceChanges(
    Replacement<Municipality> Municipalities,
    Replacement<Neighbourhood> Neighbourhoods,
    Replacement<School> Schools,
    Replacement<Organisation> Organisations,
    Replacement<Theme> Themes,
    Replacement<ConsultationPlatform> Platforms)
{
    /// <summary>Of entries that were saved, new ones among them.</summary>
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

    /// <summary>All offers that were merged; null where they are those that were held.</summary>
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

/// <summary>What became of both graphs between two versions of one epoch.</summary>
internal sealed record SnapshotChanges(
    CatalogueVersion Version, ReferenceChanges Reference, Replacement<Offer> Published, Replacement<Offer> Working);
