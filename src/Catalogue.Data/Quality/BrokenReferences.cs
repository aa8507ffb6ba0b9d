using Catalogue.Data.Curation;
using Catalogue.Data.Imports;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Quality;

/// <summary>What an entry names that is not there, and what it names that is retired.</summary>
internal static class BrokenReferences
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        var known = new KnownEntries(entries);
        var named = entries.Offers.SelectMany(offer => Of(offer.Content).Select(name => (Kind: EntryKind.Offer, offer.Slug, name.Field, name.Id)))
            .Concat(entries.Schools.Where(school => !school.IsRetired && school.Neighbourhood is not null).Select(school => (Kind: EntryKind.School, school.Slug, Field: "neighbourhood", Id: school.Neighbourhood!.Value)))
            .Concat(entries.Themes.Where(theme => !theme.IsRetired && theme.Parent is not null).Select(theme => (Kind: EntryKind.Theme, theme.Slug, Field: "parent", Id: theme.Parent!.Value)))
            .Concat(entries.Platforms.Where(platform => !platform.IsRetired).SelectMany(platform => platform.Members.Select(member => (Kind: EntryKind.Platform, platform.Slug, Field: "members", Id: member))))
            .Concat(entries.Platforms.Where(platform => !platform.IsRetired).SelectMany(platform => platform.Themes.Select(theme => (Kind: EntryKind.Platform, platform.Slug, Field: "themes", Id: theme))))
            .ToList();
        yield return new("broken", "References to what is not there",
            [.. named.Where(name => !known.Has(name.Id)).Select(name => new CheckFinding(name.Kind, name.Slug, $"{name.Field} names {name.Id}"))]);
        yield return new("retired", "References to what is retired",
            [.. named.Where(name => known.IsRetired(name.Id)).Select(name => new CheckFinding(name.Kind, name.Slug, $"{name.Field} names {known.SlugOf(name.Id)}"))]);
    }

    private static IEnumerable<(string Field, Guid Id)> Of(OfferContent content) =>
    [
        ("organisation", content.Organisation),
        .. content.Partners.Select(partner => ("partners", partner.Organisation)),
        .. content.Funders.Select(funder => ("funders", funder)),
        .. content.Price?.PaidTo is { } payee ? [("price.paidTo", payee)] : Array.Empty<(string, Guid)>(),
        .. content.Themes.Select(theme => ("themes", theme)),
        .. content.Schools.Select(school => ("schools", school)),
        .. content.Areas.Select(area => ("areas", area.Municipality)),
        .. content.Areas.SelectMany(area => area.Neighbourhoods).Select(place => ("areas", place)),
    ];
}
