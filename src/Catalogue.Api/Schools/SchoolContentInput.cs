using Catalogue.Api.Curation;
using Catalogue.Data.Schools;

namespace Catalogue.Api.Schools;

/// <summary>Reads schema/schools.graphql's SchoolContentInput. A new member is one line here.</summary>
internal static class SchoolContentInput
{
    public static School Over(ContentInput content, School before) => before with
    {
        Name = content.Text("name", before.Name),
        Municipality = content.Entry("municipality", before.Municipality, content.Names.Municipality),
        Neighbourhood = content.EntryOrNone("neighbourhood", before.Neighbourhood, content.Names.Neighbourhood),
        Address = content.One("address", before.Address, OfferPartsInput.Address),
        Coordinates = content.Coordinates(before.Coordinates),
        Levels = [.. content.List("levels", before.Levels).Order()],
        Networks = content.Many("networks", before.Networks, Membership),
        Provenance = content.Provenance(before.Provenance),
    };

    private static NetworkMembership Membership(ContentInput membership) =>
        new(
            membership.Given<SchoolNetwork>("network"),
            membership.ValueOrNone<DateOnly>("from", null),
            membership.ValueOrNone<DateOnly>("until", null));
}
