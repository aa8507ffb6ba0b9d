using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Changes.Derived;

/// <summary>
/// A field of the public catalogue that is derived from other entries, or from the date. Bearers are the entries whose value may depend on
/// a changed entry. Value is a set of ids or enum values; a change in order or of a name is reported by the entry that has it.
/// </summary>
internal sealed record DerivedField(
    string Name,
    EntryKind Kind,
    Func<DerivedView, ReferenceEntry, IEnumerable<Guid>> Bearers,
    Func<DerivedView, Guid, IEnumerable<object>> Value)
{
    /// <summary>
    /// All derived fields, except lists of offers, which a follower derives from the offers, and fields that depend on the date in another
    /// way (docs/partner-apps.md).
    /// </summary>
    public static ImmutableArray<DerivedField> All { get; } =
    [
        Of<School>(
            "networks",
            EntryKind.Offer,
            OffersAt,
            (view, id) => OfOffer(view, id, offer => view.Reference.NetworksOf(offer, view.Day).Select(network => (object)network))),
        Of<School>(
            "neighbourhoods",
            EntryKind.Offer,
            OffersAt,
            (view, id) => OfOffer(view, id, offer => view.Reference.NeighbourhoodsOf(offer).Select(entry => (object)entry.Id))),
        Of<School>(
            "municipalities",
            EntryKind.Offer,
            OffersAt,
            (view, id) => OfOffer(view, id, offer => view.Reference.MunicipalitiesOf(offer).Select(entry => (object)entry.Id))),
        Of<School>(
            "network",
            EntryKind.School,
            (_, school) => [school.Id],
            (view, id) => view.Reference.Schools.Find(id)?.NetworkOn(view.Day) is { } network ? [network] : []),
        Of<School>("schools", EntryKind.Neighbourhood, (view, school) => WithThoseAround(view, school.Neighbourhood), SchoolsIn),
        Of<Neighbourhood>("schools", EntryKind.Neighbourhood, (view, neighbourhood) => WithThoseAround(view, neighbourhood.Id), SchoolsIn),
        Of<Neighbourhood>(
            "children",
            EntryKind.Neighbourhood,
            (_, neighbourhood) => One(neighbourhood.Parent),
            (view, id) => Ids(view.Reference.NeighbourhoodTree.ChildrenOf(id))),
        Of<Neighbourhood>(
            "borders",
            EntryKind.Neighbourhood,
            (view, neighbourhood) => view.Reference.NeighbourhoodTree.BordersOf(neighbourhood.Id),
            (view, id) => Ids(view.Reference.Neighbourhoods.Named(view.Reference.NeighbourhoodTree.BordersOf(id)))),
        Of<Neighbourhood>(
            "neighbourhoods",
            EntryKind.Municipality,
            (_, neighbourhood) => [neighbourhood.Municipality],
            (view, id) => Ids(Under(view.Reference.NeighbourhoodsByMunicipality, id))),
        Of<Theme>("children", EntryKind.Theme, (_, theme) => One(theme.Parent), (view, id) => Ids(view.Reference.ThemeTree.ChildrenOf(id))),
        Of<ConsultationPlatform>(
            "platforms",
            EntryKind.Organisation,
            (_, platform) => platform.Members,
            (view, id) => Ids(Under(view.Reference.PlatformsByMember, id))),
        Of<Organisation>(
            "members",
            EntryKind.Platform,
            (view, organisation) => Under(view.Reference.PlatformsByMember, organisation.Id).Select(platform => platform.Id),
            (view, id) => view.Reference.Platforms.Find(id) is { } platform
                ? Ids(view.Reference.Organisations.Named(platform.Members))
                : []),
    ];

    private static DerivedField Of<T>(
        string name, EntryKind kind, Func<DerivedView, T, IEnumerable<Guid>> bearers, Func<DerivedView, Guid, IEnumerable<object>> value)
        where T : ReferenceEntry => new(name, kind, (view, entry) => entry is T changed ? bearers(view, changed) : [], value);

    private static IEnumerable<Guid> OffersAt(DerivedView view, School school) => view.OffersAt(school.Id);

    private static IEnumerable<object> OfOffer(DerivedView view, Guid id, Func<Offer, IEnumerable<object>> value) =>
        view.FindOffer(id) is { } offer ? value(offer) : [];

    private static IEnumerable<object> SchoolsIn(DerivedView view, Guid neighbourhood) => Ids(view.Reference.SchoolsIn(neighbourhood));

    // Lists below an entry leave out retired entries; the entries that an offer refers to may be retired.
    private static IEnumerable<object> Ids(IEnumerable<ReferenceEntry> entries) =>
        entries.Where(entry => !entry.IsRetired).Select(entry => (object)entry.Id);

    private static IEnumerable<T> Under<T>(Dictionary<Guid, ImmutableArray<T>> groups, Guid id) =>
        groups.TryGetValue(id, out var entries) ? entries : [];

    private static IEnumerable<Guid> One(Guid? id) => id is { } one ? [one] : [];

    // A neighbourhood and all its ancestors. The rules refuse a cycle of parents; if there is one all the same, the walk ends where it
    // closes.
    private static HashSet<Guid> WithThoseAround(DerivedView view, Guid? neighbourhood)
    {
        var around = new HashSet<Guid>();
        for (var next = neighbourhood; next is { } id && around.Add(id);)
            next = view.Reference.Neighbourhoods.Find(id)?.Parent;
        return around;
    }
}
