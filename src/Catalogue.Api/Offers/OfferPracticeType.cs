using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/offers.graphql: where an offer takes place, its price, and its registration.</summary>
internal static class OfferPracticeType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<PriceUnit>("PriceUnit");
        binding.Enum<OfferPlaceKind>("OfferPlaceKind");
        binding.Object<Price>("Price")
            .Field("amount", price => (double?)price.Amount)
            .Field("per", price => price.Per)
            .Field("reducedAmount", price => (double?)price.ReducedAmount)
            .Field("reducedFor", (price, context) => context.Text(price.ReducedFor))
            .Field("paidTo", (price, context) => price.PaidTo is { } id ? context.Catalogue.FindOrganisation(id) : null)
            .Field("note", (price, context) => context.Text(price.Note));
        binding.Object<OfferPlace>("OfferPlace")
            .Field("kind", place => place.Kind)
            .Field("name", (place, context) => context.Text(place.Name))
            .Field("address", place => place.Address)
            .Field("coordinates", place => place.Coordinates)
            .Field("url", place => place.Url)
            .Field("wheelchairAccessible", place => place.WheelchairAccessible);
        binding.Object<Registration>("Registration")
            .Field("required", registration => registration.Required)
            .Field("how", (registration, context) => context.Text(registration.How))
            .Field("url", registration => registration.Url)
            .Field("from", registration => registration.From)
            .Field("deadline", registration => registration.Deadline)
            .Field("documents", (registration, context) => registration.Documents.Select(document => context.Text(document)).ToArray())
            .Field("open", (registration, context) => registration.IsOpenOn(context.Today));
    }
}
