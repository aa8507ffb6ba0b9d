using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>A catalogue put together by hand. An id is the number of the entry, a slug its name with it.</summary>
internal sealed class Sample
{
    private static readonly Provenance Example = new(ProvenanceKind.Example, []);
    private int last;

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public CatalogueEntries Entries { get; private set; } = new() { Version = new CatalogueVersion(Guid.Empty, 1, 1) };

    public Data.Snapshot.Catalogue Catalogue => new(Entries);

    public static OfferFilter AllTimes { get; } = new() { Period = new Period() };

    public Municipality Municipality(string name)
    {
        var entry = new Municipality { Id = NextId(), Slug = Slug(name), Name = name, NisCode = "71053", Provenance = Example };
        Entries = Entries with { Municipalities = Entries.Municipalities.Add(entry) };
        return entry;
    }

    public Neighbourhood Neighbourhood(
        string name, Municipality municipality, Neighbourhood? parent = null, params ReadOnlySpan<Neighbourhood> borders)
    {
        var entry = new Neighbourhood
        {
            Id = NextId(),
            Slug = Slug(name),
            Name = name,
            Kind = parent is null ? NeighbourhoodKind.Deelgemeente : NeighbourhoodKind.Wijk,
            Municipality = municipality.Id,
            Parent = parent?.Id,
            Borders = [.. borders.ToArray().Select(border => border.Id)],
            Provenance = Example,
        };
        Entries = Entries with { Neighbourhoods = Entries.Neighbourhoods.Add(entry) };
        return entry;
    }

    public School School(
        string name, Municipality municipality, Neighbourhood? neighbourhood, params ImmutableArray<NetworkMembership> networks)
    {
        var entry = new School { Id = NextId(), Slug = Slug(name), Name = name, Municipality = municipality.Id, Neighbourhood = neighbourhood?.Id, Levels = [], Networks = networks, Provenance = Example };
        Entries = Entries with { Schools = Entries.Schools.Add(entry) };
        return entry;
    }

    public Organisation Organisation(string name, OrganisationKind kind = OrganisationKind.Municipal, Municipality? municipality = null)
    {
        var entry = new Organisation { Id = NextId(), Slug = Slug(name), Name = name, Kind = kind, Municipality = municipality?.Id, Provenance = Example };
        Entries = Entries with { Organisations = Entries.Organisations.Add(entry) };
        return entry;
    }

    public Theme Theme(string name, Theme? parent = null)
    {
        var entry =
            new Theme { Id = NextId(), Slug = Slug(name), Name = LocalizedText.InDutch(name), Parent = parent?.Id, Provenance = Example };
        Entries = Entries with { Themes = Entries.Themes.Add(entry) };
        return entry;
    }

    public ConsultationPlatform Platform(string name, Municipality municipality, params ImmutableArray<Guid> members)
    {
        var entry = new ConsultationPlatform { Id = NextId(), Slug = Slug(name), Name = LocalizedText.InDutch(name), Subject = LocalizedText.InDutch(name), Municipality = municipality.Id, Members = members, Provenance = Example };
        Entries = Entries with { Platforms = Entries.Platforms.Add(entry) };
        return entry;
    }

    /// <summary>An offer at large that says nothing but its title, and what the change adds.</summary>
    public Offer Offer(
        string title,
        Func<OfferContent, OfferContent>? change = null,
        DateTimeOffset updatedAt = default,
        OfferStatus status = OfferStatus.Published,
        DateOnly? nextCheck = null)
    {
        var content = new OfferContent { Title = LocalizedText.InDutch(title), Organisation = Guid.Empty, Provenance = Example };
        var entry = new Offer { Id = NextId(), Slug = Slug(title), Status = status, Version = 1, UpdatedAt = updatedAt, NextCheck = nextCheck, Content = change?.Invoke(content) ?? content };
        Entries = Entries with { Offers = Entries.Offers.Add(entry) };
        return entry;
    }

    public void Change(Offer offer, Func<OfferContent, OfferContent> change) =>
        Entries = Entries with { Offers = Entries.Offers.Replace(offer, offer with { Content = change(offer.Content) }) };

    public void Change(School school, Func<School, School> change) =>
        Entries = Entries with { Schools = Entries.Schools.Replace(school, change(school)) };

    public void Remove(Guid offer) => Entries = Entries with { Offers = Entries.Offers.RemoveAll(entry => entry.Id == offer) };

    /// <summary>The titles found, in their order, with commas between.</summary>
    public string Found(OfferFilter filter, DateOnly? today = null) =>
        string.Join(
            ", ",
            Catalogue.Select(filter, today ?? Today)
                .Page(OfferOrder.ByTitle, PageRequest.Of(first: 100)).Offers.Select(offer => offer.Content.Title.Dutch));

    private Guid NextId() => new(++last, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private string Slug(string name) => string.Create(CultureInfo.InvariantCulture, $"{name.ToLowerInvariant().Replace(' ', '-')}-{last}");
}
