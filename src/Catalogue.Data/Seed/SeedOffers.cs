using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Rules;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using static Catalogue.Data.Seed.SeedFields;

namespace Catalogue.Data.Seed;

/// <summary>An offer of the starting data; PUBLISHED unless it says otherwise.</summary>
internal sealed record SeedOffer(Guid Id, string Slug, OfferStatus Status, OfferContent Content)
{
    public DateOnly? LastChecked { get; init; }

    public DateOnly? NextCheck { get; init; }
}

internal static class SeedOffers
{
    public static SeedOffer Read(SeedEntry entry)
    {
        var offer = new SeedOffer(entry.Id, entry.Slug, entry.OptionalName<OfferStatus>("status") ?? OfferStatus.Published, Content(entry))
        {
            LastChecked = entry.Optional("lastChecked", AsDay),
            NextCheck = entry.Optional("nextCheck", AsDay),
        };
        foreach (var fault in OfferChecks.Of(offer.Content, entry.MunicipalityOf))
            entry.Fault(fault.Field, fault.Message, fault.Remedy, BrokenRules.InDutch(fault));
        return offer;
    }

    private static OfferContent Content(SeedEntry entry) => new()
    {
        Title = entry.Localized("title"),
        Summary = entry.Optional("summary", AsLocalized),
        Description = entry.Optional("description", AsLocalized),
        PreviousNames = entry.List("previousNames", AsText),
        ExternalId = entry.Optional("externalId", AsText),
        Organisation = entry.Reference("organisation", EntryKind.Organisation),
        Partners = entry.Objects("partners", partner =>
            new OfferPartner(partner.Reference("organisation", EntryKind.Organisation), partner.Optional("role", AsLocalized))),
        Funders = entry.References("funders", EntryKind.Organisation),
        Themes = entry.References("themes", EntryKind.Theme),
        TargetGroups = entry.NameList<TargetGroup>("targetGroups"),
        Levels = entry.NameList<EducationLevel>("levels"),
        AgeApplies = entry.Optional("ageApplies", AsFlag) ?? true,
        MinAgeMonths = entry.Optional("minAgeMonths", AsCount),
        MaxAgeMonths = entry.Optional("maxAgeMonths", AsCount),
        Schools = entry.References("schools", EntryKind.School),
        AllNetworks = entry.Optional("allNetworks", AsFlag) ?? false,
        Networks = entry.NameList<SchoolNetwork>("networks"),
        Areas = entry.Objects("areas", area => new ServedArea(
            area.Reference("municipality", EntryKind.Municipality), area.Optional("citywide", AsFlag) ?? false, area.References("neighbourhoods", EntryKind.Neighbourhood))),
        Languages = entry.List("languages", AsText),
        Free = entry.Optional("free", AsFlag),
        Price = entry.Object("price", SeedSchedules.Price),
        Places = entry.Objects("places", SeedPlaces.Place),
        Schedule = entry.Object("schedule", SeedSchedules.Schedule),
        Capacity = entry.Optional("capacity", AsCount),
        PlacesLeft = entry.Optional("placesLeft", AsCount),
        PlacesAsOf = entry.Optional("placesAsOf", AsDay),
        Registration = entry.Object("registration", SeedSchedules.Registration),
        Contact = entry.Object("contact", SeedPlaces.Contact),
        Eligibility = entry.Optional("eligibility", AsLocalized),
        ValidFrom = entry.Optional("validFrom", AsDay),
        ValidUntil = entry.Optional("validUntil", AsDay),
        Reach = entry.Objects("reach", reach => new Reach(
            reach.Required("count", AsCount) ?? 0, reach.Name<ReachUnit>("unit"), reach.Optional("from", AsDay), reach.Optional("until", AsDay), reach.Optional("of", AsLocalized))),
        Documents = entry.Objects("documents", document =>
            new OfferDocument(document.Name<OfferDocumentKind>("kind"), document.Localized("title"), document.Optional("url", AsText))),
        Provenance = entry.Provenance(),
    };
}
