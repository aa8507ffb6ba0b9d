using Catalogue.Api.Curation;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

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
    private static OpeningHours Hours(InputObject hours) => new(
        [.. (hours.List<DayOfWeek>("days") ?? []).Distinct()], hours.Get<OpeningKind>("kind"), Minute(hours.Value<TimeOnly>("opens")), Minute(hours.Value<TimeOnly>("closes")));

    private static TimeOnly? Minute(TimeOnly? time) => time is { } given ? new(given.Hour, given.Minute) : null;
}
