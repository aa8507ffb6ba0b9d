using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Schools;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: the school and its networks over time.</summary>
internal static class SchoolType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<SchoolNetwork>("SchoolNetwork");
        binding.Object<School>("School")
            .Field("id", school => school.Id)
            .Field("slug", school => school.Slug)
            .Field("name", school => school.Name)
            .Field("network", (school, context) => school.NetworkOn(context.Today))
            .Field("networks", school => school.Networks)
            .Field("levels", school => school.Levels)
            .Field("municipality", (school, context) => context.Catalogue.FindMunicipality(school.Municipality))
            .Field("address", school => school.Address)
            .Field("coordinates", school => school.Coordinates)
            .Field("neighbourhood", (school, context) => school.Neighbourhood is { } id ? context.Catalogue.FindNeighbourhood(id) : null)
            .Field("offers", Connection.Size, (school, size, context) =>
                CurrentOffers.Of(context.Catalogue.OffersAt(school), size, context.Today))
            .Field("provenance", school => school.Provenance);
        binding.Object<NetworkMembership>("NetworkMembership")
            .Field("network", membership => membership.Network)
            .Field("from", membership => membership.From)
            .Field("until", membership => membership.Until);
    }
}
