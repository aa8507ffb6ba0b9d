using Catalogue.Api.Curation;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Organisations;

/// <summary>Reads schema/organisations.graphql's OrganisationContentInput. A new member is one line here.</summary>
internal static class OrganisationContentInput
{
    public static Organisation Over(ContentInput content, Organisation before) => before with
    {
        Name = content.Text("name", before.Name),
        Kind = content.Value("kind", before.Kind),
        Type = content.ValueOrNone("type", before.Type),
        Municipality = content.EntryOrNone("municipality", before.Municipality, content.Names.Municipality),
        Coverage = content.Entries("coverage", before.Coverage, content.Names.Municipality),
        Description = content.TranslatedOrNone("description", before.Description),
        Contact = content.One("contact", before.Contact, OfferPartsInput.Contact),
        OpeningHours = content.Many("openingHours", before.OpeningHours, Hours),
        Provenance = content.Provenance(before.Provenance),
    };

    // To the minute, as a door is.
    private static OpeningHours Hours(ContentInput hours) => new(
        hours.List<DayOfWeek>("days", []), hours.Given<OpeningKind>("kind"), Minute(hours.ValueOrNone<TimeOnly>("opens", null)), Minute(hours.ValueOrNone<TimeOnly>("closes", null)));

    private static TimeOnly? Minute(TimeOnly? time) => time is { } given ? new(given.Hour, given.Minute) : null;
}
