using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Changes.Derived;

/// <summary>
/// A field of the public catalogue whose value follows from entries other than the one that has it, or from the day. Bearers are the
/// entries of whose value a changed entry may be part; Value is a set, of ids or of values of an enum: an order or a name that changes is
/// told by the entry that has it.
/// </summary>
internal sealed record DerivedField(
    string Name,
    EntryKind Kind,
    Func<DerivedView, ReferenceEntry, IEnumerable<Guid>> Bearers,
    Func<DerivedView, Guid, IEnumerable<object>> Value)
{
    /// <summary>
    /// All there are, but for lists of offers, which a follower has from the offers themselves, and what depends on today's date in another
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

    // What stands beneath an entry leaves out what is retired; what an offer names does not.
    private static IEnumerable<object> Ids(IEnumerable<ReferenceEntry> entries) =>
        entries.Where(entry => !entry.IsRetired).Select(entry => (object)entry.Id);

    private static IEnumerable<T> Under<T>(Dictionary<Guid, ImmutableArray<T>> groups, Guid id) =>
        groups.TryGetValue(id, out var entries) ? entries : [];

    private static IEnumerable<Guid> One(Guid? id) => id is { } one ? [one] : [];

    // A neighbourhood and all that contain it; a circle of parents, which no rule lets in, ends where it closes.
    private static HashSet<Guid> WithThoseAround(DerivedView view, Guid? neighbourhood)
    {
        var around = new HashSet<Guid>();
        for (var next = neighbourhood; next is { } id && around.Add(id);)
            next = view.Reference.Neighbourhoods.Find(id)?.Parent;
        return around;
    }
}
