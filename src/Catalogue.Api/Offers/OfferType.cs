using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/offers.graphql: the offer and the small types within it.</summary>
internal static class OfferType
{
    public static void AddTo(SchemaBinding binding)
    {
        BindEnums(binding);
        BindOffer(binding.Object<Offer>("Offer"));
        binding.Object<OfferPartner>("OfferPartner")
            .Field("organisation", (partner, context) => context.Catalogue.FindOrganisation(partner.Organisation))
            .Field("role", partner => partner.Role?.Dutch);
        binding.Object<ServedArea>("ServedArea")
            .Field("municipality", (area, context) => context.Catalogue.FindMunicipality(area.Municipality))
            .Field("citywide", area => area.Citywide)
            .Field("neighbourhoods", (area, context) => area.Neighbourhoods.Select(id => context.Catalogue.FindNeighbourhood(id)!).ToArray());
        binding.Object<Reach>("Reach")
            .Field("count", reach => reach.Count)
            .Field("unit", reach => reach.Unit)
            .Field("from", reach => reach.From)
            .Field("until", reach => reach.Until)
            .Field("of", reach => reach.Of?.Dutch);
        binding.Object<OfferDocument>("OfferDocument")
            .Field("kind", document => document.Kind)
            .Field("title", document => document.Title.Dutch)
            .Field("url", document => document.Url);
    }

    private static void BindOffer(ObjectBinding<Offer> binding) => binding
        .Field("id", offer => offer.Id)
        .Field("slug", offer => offer.Slug)
        .Field("title", offer => offer.Content.Title.Dutch)
        .Field("summary", offer => offer.Content.Summary?.Dutch)
        .Field("description", offer => offer.Content.Description?.Dutch)
        .Field("status", offer => offer.Status)
        .Field("organisation", Organisation? (offer, context) => context.Catalogue.FindOrganisation(offer.Content.Organisation))
        .Field("partners", offer => offer.Content.Partners)
        .Field("funders", (offer, context) => context.Catalogue.FundersOf(offer))
        .Field("themes", (offer, context) => context.Catalogue.ThemesOf(offer))
        .Field("targetGroups", offer => offer.Content.TargetGroups)
        .Field("levels", offer => offer.Content.Levels)
        .Field("ageApplies", offer => offer.Content.AgeApplies)
        .Field("minAgeMonths", offer => offer.Content.MinAgeMonths)
        .Field("maxAgeMonths", offer => offer.Content.MaxAgeMonths)
        .Field("networks", (offer, context) => context.Catalogue.NetworksOf(offer, context.Today))
        .Field("allNetworks", offer => offer.Content.AllNetworks)
        .Field("municipalities", (offer, context) => context.Catalogue.MunicipalitiesOf(offer))
        .Field("neighbourhoods", (offer, context) => context.Catalogue.NeighbourhoodsOf(offer))
        .Field("citywide", (offer, context) => context.Catalogue.IsCitywide(offer))
        .Field("areas", offer => offer.Content.Areas)
        .Field("schools", (offer, context) => context.Catalogue.SchoolsOf(offer))
        .Field("languages", offer => offer.Content.Languages)
        .Field("free", offer => offer.Content.Free)
        .Field("eligibility", offer => offer.Content.Eligibility?.Dutch)
        .Field("validFrom", offer => offer.Content.ValidFrom)
        .Field("validUntil", offer => offer.Content.ValidUntil)
        .Field("reach", offer => offer.Content.Reach)
        .Field("documents", offer => offer.Content.Documents)
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
