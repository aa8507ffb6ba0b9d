using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/offers.graphql: the offer and its small nested types.</summary>
internal static class OfferType
{
    public static void AddTo(SchemaBinding binding)
    {
        BindEnums(binding);
        OfferTextType.AddTo(binding);
        OfferPracticeType.AddTo(binding);
        BindOffer(binding.Object<Offer>("Offer"));
        binding.Object<OfferPartner>("OfferPartner")
            .Field("organisation", (partner, context) => context.Catalogue.FindOrganisation(partner.Organisation))
            .Field("role", (partner, context) => context.Text(partner.Role));
        binding.Object<ServedArea>("ServedArea")
            .Field("municipality", (area, context) => context.Catalogue.FindMunicipality(area.Municipality))
            .Field("citywide", area => area.Citywide)
            .Field("neighbourhoods", (area, context) => context.Catalogue.NeighbourhoodsOf(area));
        binding.Object<Reach>("Reach")
            .Field("count", reach => reach.Count)
            .Field("unit", reach => reach.Unit)
            .Field("from", reach => reach.From)
            .Field("until", reach => reach.Until)
            .Field("of", (reach, context) => context.Text(reach.Of));
        binding.Object<OfferDocument>("OfferDocument")
            .Field("kind", document => document.Kind)
            .Field("title", (document, context) => context.Text(document.Title))
            .Field("url", document => document.Url);
    }

    private static void BindOffer(ObjectBinding<Offer> binding) => binding
        .Field("id", offer => offer.Id)
        .Field("slug", offer => offer.Slug)
        .Field("title", (offer, context) => context.Text(offer.Content.Title))
        .Field("summary", (offer, context) => context.Text(offer.Content.Summary))
        .Field("description", (offer, context) => context.Text(offer.Content.Description))
        .Field("previousNames", offer => offer.Content.PreviousNames)
        .Field("servedTexts", (offer, context) => OfferTexts.Served(offer.Content, context.Language))
        .Field(
            "completeness",
            arguments => arguments.Get<string>("language")!,
            (offer, language, _) => OfferTexts.CompletenessOf(offer.Content, language))
        .Field("status", offer => offer.Status)
        .Field("organisation", (offer, context) => context.Catalogue.OrganisationOf(offer))
        .Field("partners", offer => offer.Content.Partners)
        .Field("funders", (offer, context) => context.Catalogue.FundersOf(offer))
        .Field("themes", (offer, context) => context.Catalogue.ThemesOf(offer))
        .Field("targetGroups", offer => offer.Content.TargetGroups)
        .Field(
            "targetGroupLabels",
            (offer, context) => offer.Content.TargetGroups.Select(group => Terms.Label(group, context.Language)).ToArray())
        .Field("levels", offer => offer.Content.Levels)
        .Field("levelLabels", (offer, context) => offer.Content.Levels.Select(level => Terms.Label(level, context.Language)).ToArray())
        .Field("ageApplies", offer => offer.Content.AgeApplies)
        .Field("minAgeMonths", offer => offer.Content.MinAgeMonths)
        .Field("maxAgeMonths", offer => offer.Content.MaxAgeMonths)
        .Field(
            "ageLabel",
            (offer, context) => offer.Content.AgeApplies
                ? AgeLabel.Of(offer.Content.MinAgeMonths, offer.Content.MaxAgeMonths, context.Language)
                : null)
        .Field("networks", (offer, context) => context.Catalogue.NetworksOf(offer, context.Today))
        .Field(
            "networkLabels",
            (offer, context) => context.Catalogue.NetworksOf(offer, context.Today).Select(network => Terms.Label(network, context.Language))
                .ToArray())
        .Field("allNetworks", offer => offer.Content.AllNetworks)
        .Field("municipalities", (offer, context) => context.Catalogue.MunicipalitiesOf(offer))
        .Field("neighbourhoods", (offer, context) => context.Catalogue.NeighbourhoodsOf(offer))
        .Field("citywide", (offer, context) => context.Catalogue.IsCitywide(offer))
        .Field("areas", offer => offer.Content.Areas)
        .Field("schools", (offer, context) => context.Catalogue.SchoolsOf(offer))
        .Field("languages", offer => offer.Content.Languages)
        .Field("free", offer => offer.Content.CostsNothing)
        .Field("price", offer => offer.Content.Price)
        .Field("priceLabel", (offer, context) => PriceLabel.Of(offer.Content, context.Language))
        .Field("places", offer => offer.Content.Places)
        .Field("capacity", offer => offer.Content.Capacity)
        .Field("placesLeft", offer => offer.Content.PlacesLeft)
        .Field("placesAsOf", offer => offer.Content.PlacesAsOf)
        .Field("registration", offer => offer.Content.Registration)
        .Field("contact", offer => offer.Content.Contact)
        .Field("eligibility", (offer, context) => context.Text(offer.Content.Eligibility))
        .Field("preparation", (offer, context) => context.Text(offer.Content.Preparation))
        .Field("validFrom", offer => offer.Content.ValidFrom)
        .Field("validUntil", offer => offer.Content.ValidUntil)
        .Field(
            "schoolYears",
            (offer, context) => SchoolYear.Touching(offer.Content.ValidFrom, offer.Content.ValidUntil, context.Today)
                .Select(year => year.ToString()).ToArray())
        .Field("lastChecked", offer => offer.LastChecked)
        .Field("nextCheck", offer => offer.NextCheck)
        .Field("externalId", offer => offer.Content.ExternalId)
        .Field("reach", offer => offer.Content.Reach)
        .Field("documents", offer => offer.Content.Documents)
        .Field("assumed", offer => offer.Content.Provenance.Assumed)
        .Field("provenance", offer => offer.Content.Provenance)
        .Field("updatedAt", offer => offer.UpdatedAt)
        .Field("version", offer => offer.Version);

    private static void BindEnums(SchemaBinding binding)
    {
        binding.Enum<OfferStatus>("OfferStatus");
        binding.Enum<TargetGroup>("TargetGroup");
        binding.Enum<EducationLevel>("EducationLevel");
        binding.Enum<ReachUnit>("ReachUnit");
        binding.Enum<OfferDocumentKind>("OfferDocumentKind");
    }
}
