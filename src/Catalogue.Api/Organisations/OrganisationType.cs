using System.Globalization;
using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: the organisation, its contact and its opening hours.</summary>
internal static class OrganisationType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<OrganisationKind>("OrganisationKind");
        binding.Enum<Data.Organisations.OrganisationType>("OrganisationType");
        binding.Enum<OpeningKind>("OpeningKind");
        binding.Enum<DayOfWeek>("DayOfWeek");
        binding.Object<Organisation>("Organisation")
            .Field("id", organisation => organisation.Id)
            .Field("slug", organisation => organisation.Slug)
            .Field("name", organisation => organisation.Name)
            .Field("kind", organisation => organisation.Kind)
            .Field("kindLabel", (organisation, context) => Terms.Label(organisation.Kind, context.Language))
            .Field("type", organisation => organisation.Type)
            .Field("typeLabel", (organisation, context) => organisation.Type is { } type ? Terms.Label(type, context.Language) : null)
            .Field("coverage", (organisation, context) => context.Catalogue.CoverageOf(organisation))
            .Field(
                "municipality",
                (organisation, context) => organisation.Municipality is { } id ? context.Catalogue.FindMunicipality(id) : null)
            .Field("description", (organisation, context) => context.Text(organisation.Description))
            .Field("contact", organisation => organisation.Contact)
            .Field("openingHours", organisation => organisation.OpeningHours)
            .Field("offers", Connection.Size, (organisation, size, context) =>
                CurrentOffers.Of(context.Catalogue.OffersOf(organisation), size, context.Today))
            .Field("platforms", (organisation, context) => NotRetired.Of(context.Catalogue.PlatformsOf(organisation)))
            .Field("provenance", organisation => organisation.Provenance);
        binding.Object<Contact>("Contact")
            .Field("function", (contact, context) => context.Text(contact.Function))
            .Field("street", contact => contact.Street)
            .Field("postcode", contact => contact.Postcode)
            .Field("locality", contact => contact.Locality)
            .Field("phone", contact => contact.Phone)
            .Field("email", contact => contact.Email)
            .Field("website", contact => contact.Website);
        binding.Object<OpeningHours>("OpeningHours")
            .Field("days", hours => hours.Days)
            .Field("kind", hours => hours.Kind)
            .Field("kindLabel", (hours, context) => Terms.Label(hours.Kind, context.Language))
            .Field("opens", hours => hours.Opens?.ToString("HH:mm", CultureInfo.InvariantCulture))
            .Field("closes", hours => hours.Closes?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
