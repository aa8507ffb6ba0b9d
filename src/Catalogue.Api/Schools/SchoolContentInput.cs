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

    private static Address Address(InputObject address) =>
        new(ContentInput.Filled(address, "street"), ContentInput.Filled(address, "postcode"), ContentInput.Filled(address, "locality"));

    private static NetworkMembership Membership(InputObject membership) =>
        new(membership.Get<SchoolNetwork>("network"), membership.Value<DateOnly>("from"), membership.Value<DateOnly>("until"));
}
