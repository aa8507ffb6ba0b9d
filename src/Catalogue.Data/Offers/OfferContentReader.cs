using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Curation;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using static Catalogue.Data.JsonReading;

namespace Catalogue.Data.Offers;

/// <summary>
/// Reads the content of an offer member by member. The serializer's own way, through arguments of a constructor that are boxed one by one, is what a start with
/// hundreds of thousands of offers spent most of its time on (bench/README.md); that both read the same is tested.
/// </summary>
internal static class OfferContentReader
{
    /// <summary>Throws JsonException for what is not the content of an offer; a member that we do not know is passed over.</summary>
    public static OfferContent Read(ref Utf8JsonReader reader)
    {
        reader.Begin("The content of an offer");
        LocalizedText? title = null, summary = null, description = null, eligibility = null;
        ImmutableArray<string> previousNames = [], languages = [];
        ImmutableArray<Guid> funders = [], themes = [], schools = [];
        ImmutableArray<OfferPartner> partners = [];
        ImmutableArray<TargetGroup> targetGroups = [];
        ImmutableArray<EducationLevel> levels = [];
        ImmutableArray<SchoolNetwork> networks = [];
        ImmutableArray<ServedArea> areas = [];
        ImmutableArray<OfferPlace> places = [];
        ImmutableArray<Reach> reach = [];
        ImmutableArray<OfferDocument> documents = [];
        string? externalId = null;
        Guid? organisation = null;
        var (ageApplies, allNetworks) = (true, false);
        bool? free = null;
        int? minAge = null, maxAge = null, capacity = null, placesLeft = null;
        DateOnly? placesAsOf = null, validFrom = null, validUntil = null;
        Price? price = null;
        Schedule? schedule = null;
        Registration? registration = null;
        Contact? contact = null;
        Provenance? provenance = null;
        while (reader.NextMember())
        {
            if (reader.Is("title"u8))
                title = Localized(ref reader);
            else if (reader.Is("summary"u8))
                summary = reader.OrNull(Localized);
            else if (reader.Is("description"u8))
                description = reader.OrNull(Localized);
            else if (reader.Is("organisation"u8))
                organisation = Id(ref reader);
            else if (reader.Is("provenance"u8))
                provenance = OfferPartsReader.Provenance(ref reader);
            else if (reader.Is("themes"u8))
                themes = reader.List(Id);
            else if (reader.Is("levels"u8))
                levels = reader.List(Name<EducationLevel>);
            else if (reader.Is("targetGroups"u8))
                targetGroups = reader.List(Name<TargetGroup>);
            else if (reader.Is("areas"u8))
                areas = reader.List(OfferPartsReader.Area);
            else if (reader.Is("places"u8))
                places = reader.List(OfferPartsReader.Place);
            else if (reader.Is("schedule"u8))
                schedule = reader.OrNull(OfferScheduleReader.Schedule);
            else if (reader.Is("contact"u8))
                contact = reader.OrNull(OfferPartsReader.Contact);
            else if (reader.Is("registration"u8))
                registration = reader.OrNull(OfferPartsReader.Registration);
            else if (reader.Is("price"u8))
                price = reader.OrNull(OfferPartsReader.Price);
            else if (reader.Is("languages"u8))
                languages = reader.List(Text);
            else if (reader.Is("partners"u8))
                partners = reader.List(OfferPartsReader.Partner);
            else if (reader.Is("funders"u8))
                funders = reader.List(Id);
            else if (reader.Is("schools"u8))
                schools = reader.List(Id);
            else if (reader.Is("networks"u8))
                networks = reader.List(Name<SchoolNetwork>);
            else if (reader.Is("allNetworks"u8))
                allNetworks = Truth(ref reader);
            else if (reader.Is("ageApplies"u8))
                ageApplies = Truth(ref reader);
            else if (reader.Is("minAgeMonths"u8))
                minAge = reader.ValueOrNull(Whole);
            else if (reader.Is("maxAgeMonths"u8))
                maxAge = reader.ValueOrNull(Whole);
            else if (reader.Is("free"u8))
                free = reader.ValueOrNull(Truth);
            else if (reader.Is("validFrom"u8))
                validFrom = reader.ValueOrNull(Day);
            else if (reader.Is("validUntil"u8))
                validUntil = reader.ValueOrNull(Day);
            else if (reader.Is("capacity"u8))
                capacity = reader.ValueOrNull(Whole);
            else if (reader.Is("placesLeft"u8))
                placesLeft = reader.ValueOrNull(Whole);
            else if (reader.Is("placesAsOf"u8))
                placesAsOf = reader.ValueOrNull(Day);
            else if (reader.Is("eligibility"u8))
                eligibility = reader.OrNull(Localized);
            else if (reader.Is("reach"u8))
                reach = reader.List(OfferPartsReader.Reach);
            else if (reader.Is("documents"u8))
                documents = reader.List(OfferPartsReader.Document);
            else if (reader.Is("externalId"u8))
                externalId = reader.TextOrNull();
            else if (reader.Is("previousNames"u8))
                previousNames = reader.List(Text);
            else
                reader.PassOver();
        }

        return new OfferContent
        {
            Title = title ?? throw Missing("title"),
            Summary = summary,
            Description = description,
            PreviousNames = previousNames,
            ExternalId = externalId,
            Organisation = organisation ?? throw Missing("organisation"),
            Partners = partners,
            Funders = funders,
            Themes = themes,
            TargetGroups = targetGroups,
            Levels = levels,
            AgeApplies = ageApplies,
            MinAgeMonths = minAge,
            MaxAgeMonths = maxAge,
            Schools = schools,
            AllNetworks = allNetworks,
            Networks = networks,
            Areas = areas,
            Languages = languages,
            Free = free,
            Price = price,
            Eligibility = eligibility,
            Places = places,
            Schedule = schedule,
            Capacity = capacity,
            PlacesLeft = placesLeft,
            PlacesAsOf = placesAsOf,
            Registration = registration,
            Contact = contact,
            ValidFrom = validFrom,
            ValidUntil = validUntil,
            Reach = reach,
            Documents = documents,
            Provenance = provenance ?? throw Missing("provenance"),
        };
    }
}
