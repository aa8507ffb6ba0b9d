using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using static Catalogue.Data.Seed.SeedFields;

namespace Catalogue.Data.Seed;

/// <summary>Each noun but the offer, field by field.</summary>
internal static class SeedNouns
{
    public static Municipality Municipality(SeedEntry entry) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = entry.Text("name"),
        NisCode = entry.Required("nisCode", AsNisCode) ?? "",
        Coordinates = SeedPlaces.Coordinates(entry),
        FormedFrom = entry.Objects("formedFrom", former =>
            new FormerMunicipality(former.Text("name"), former.Required("nisCode", AsNisCode) ?? "", former.Required("until", AsDay) ?? default)),
        Provenance = entry.Provenance(),
    };

    public static Neighbourhood Neighbourhood(SeedEntry entry) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = entry.Text("name"),
        Kind = entry.Name<NeighbourhoodKind>("kind"),
        Municipality = entry.Reference("municipality", EntryKind.Municipality),
        Parent = entry.OptionalReference("parent", EntryKind.Neighbourhood),
        Postcode = entry.Optional("postcode", AsPostcode),
        Coordinates = SeedPlaces.Coordinates(entry),
        Borders = entry.References("borders", EntryKind.Neighbourhood),
        IsRetired = RetiredField.Read(entry),
        MergedInto = entry.MergedInto(EntryKind.Neighbourhood),
        Provenance = entry.Provenance(),
    };

    public static School School(SeedEntry entry) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = entry.Text("name"),
        Municipality = entry.Reference("municipality", EntryKind.Municipality),
        Neighbourhood = entry.OptionalReference("neighbourhood", EntryKind.Neighbourhood),
        Address = entry.Object("address", SeedPlaces.Address),
        Coordinates = SeedPlaces.Coordinates(entry),
        Levels = entry.NameList<EducationLevel>("levels"),
        Networks = entry.Objects("networks", membership =>
            new NetworkMembership(membership.Name<SchoolNetwork>("network"), membership.Optional("from", AsDay), membership.Optional("until", AsDay))),
        IsRetired = RetiredField.Read(entry),
        MergedInto = entry.MergedInto(EntryKind.School),
        Provenance = entry.Provenance(),
    };

    public static Organisation Organisation(SeedEntry entry) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = entry.Text("name"),
        Kind = entry.Name<OrganisationKind>("kind"),
        Municipality = entry.OptionalReference("municipality", EntryKind.Municipality),
        Description = entry.Optional("description", AsLocalized),
        Type = entry.OptionalName<OrganisationType>("type"),
        Coverage = entry.References("coverage", EntryKind.Municipality),
        Contact = entry.Object("contact", contact => SeedPlaces.Contact(contact, AsWebAddress)),
        OpeningHours = entry.Objects("openingHours", Hours),
        IsRetired = RetiredField.Read(entry),
        MergedInto = entry.MergedInto(EntryKind.Organisation),
        Provenance = entry.Provenance(),
    };

    public static Theme Theme(SeedEntry entry) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = entry.Localized("name"),
        Parent = entry.OptionalReference("parent", EntryKind.Theme),
        PolicyBasis = entry.OptionalName<PolicyBasis>("policyBasis"),
        Description = entry.Optional("description", AsLocalized),
        IsRetired = RetiredField.Read(entry),
        MergedInto = entry.MergedInto(EntryKind.Theme),
        Provenance = entry.Provenance(),
    };

    public static ConsultationPlatform Platform(SeedEntry entry) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = entry.Localized("name"),
        Subject = entry.Localized("subject"),
        Municipality = entry.Reference("municipality", EntryKind.Municipality),
        Members = entry.References("members", EntryKind.Organisation),
        Themes = entry.References("themes", EntryKind.Theme),
        IsRetired = RetiredField.Read(entry),
        MergedInto = entry.MergedInto(EntryKind.Platform),
        Provenance = entry.Provenance(),
    };

    private static OpeningHours Hours(SeedEntry entry)
    {
        var hours = new OpeningHours(
            entry.NameList<DayOfWeek>("days"), entry.Name<OpeningKind>("kind"), entry.Optional("opens", AsTime), entry.Optional("closes", AsTime));
        if (!hours.AreInOrder)
            entry.Fault("closes", "is not after opens", "give both hours, or neither");
        return hours;
    }

    public static Provenance Provenance(SeedEntry entry)
    {
        var provenance = new Provenance(entry.Name<ProvenanceKind>("kind"), entry.List("sources", AsText), entry.Optional("note", AsText));
        if (provenance is { Kind: ProvenanceKind.Page, Sources: [], Note: null })
            entry.Fault("sources", "names no page");
        return provenance;
    }

    private static Guid? MergedInto(this SeedEntry entry, EntryKind kind)
    {
        var into = entry.OptionalItself("mergedInto", kind);
        if (into is not null && !RetiredField.Read(entry))
            entry.Fault("mergedInto", "is given, yet it is not retired", "add \"retired\": true, or leave mergedInto out");
        return into;
    }
}
