using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Changes.Derived;

/// <summary>The input of derived fields: the entries that are not offers, a date, and the published offers, by id and by school.</summary>
internal sealed record DerivedView(
    ReferenceData Reference, DateOnly Day, Func<Guid, Offer?> FindOffer, Func<Guid, IEnumerable<Guid>> OffersAt)
{
    public static DerivedView Of(Snapshot.Catalogue published, DateOnly day) => new(
        published.Reference, day, published.FindOffer, school => published.FindSchool(school) is { } found
            ? published.OffersAt(found).All.Select(offer => offer.Id)
            : []);

    /// <summary>A view of loaded rows, before they are indexed.</summary>
    public static DerivedView Of(LoadedCatalogue loaded, DateOnly day)
    {
        var offers = new Lazy<Dictionary<Guid, Offer>>(
            () => loaded.Published.Offers.Where(offer => !offer.Content.Schools.IsEmpty).ToDictionary(offer => offer.Id));
        var bySchool = new Lazy<ILookup<Guid, Guid>>(() =>
            offers.Value.Values.SelectMany(
                offer => offer.Content.Schools.Select(school => (school, offer.Id))).ToLookup(pair => pair.school, pair => pair.Id));
        return new(new ReferenceData(loaded.Working), day, id => offers.Value.GetValueOrDefault(id), school => bySchool.Value[school]);
    }

    /// <summary>The same offers with other entries.</summary>
    public DerivedView With(IEnumerable<ReferenceEntry> saved) => this with { Reference = Reference.Next(ReferenceChanges.Of([.. saved])) };

    public ReferenceEntry? Find(EntryKind kind, Guid id) => kind switch
    {
        EntryKind.Neighbourhood => Reference.Neighbourhoods.Find(id),
        EntryKind.School => Reference.Schools.Find(id),
        EntryKind.Organisation => Reference.Organisations.Find(id),
        EntryKind.Theme => Reference.Themes.Find(id),
        EntryKind.Platform => Reference.Platforms.Find(id),
        _ => null,
    };

    /// <summary>Null for an entry that does not exist.</summary>
    public string? SlugOf(EntryKind kind, Guid id) => kind switch
    {
        EntryKind.Offer => FindOffer(id)?.Slug,
        EntryKind.Municipality => Reference.Municipalities.Find(id)?.Slug,
        _ => Find(kind, id)?.Slug,
    };
}
