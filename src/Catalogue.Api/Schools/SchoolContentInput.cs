using Catalogue.Api.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Schools;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Schools;

/// <summary>Reads schema/schools.graphql's SchoolContentInput. A new member is one line here.</summary>
internal static class SchoolContentInput
{
    public static School Over(ContentInput content, School before) => before with
    {
        Name = content.Text("name", before.Name),
        Municipality = content.Entry("municipality", before.Municipality, content.Names.Municipality),
        Neighbourhood = content.EntryOrNone("neighbourhood", before.Neighbourhood, content.Names.Neighbourhood),
        Address = content.One("address", before.Address, Address),
        Coordinates = content.Coordinates(before.Coordinates),
        Levels = [.. content.List("levels", before.Levels).Order()],
        Networks = content.Many("networks", before.Networks, Membership),
        Provenance = content.Provenance(before.Provenance),
    };

    // Of which nothing is left, it is none.
    private static Address? Address(ContentInput address, Address? before)
    {
        var over = new Address(address.TextOrNone("street", before?.Street), address.TextOrNone("postcode", before?.Postcode), address.TextOrNone("locality", before?.Locality));
        return over == new Address() ? null : over;
    }

    private static NetworkMembership Membership(InputObject membership) =>
        new(membership.Get<SchoolNetwork>("network"), membership.Value<DateOnly>("from"), membership.Value<DateOnly>("until"));
}
