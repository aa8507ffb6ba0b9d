using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Writing.Forms;

/// <summary>Each noun except the offer, in the form of files: its slug, its fields, and whether it is retired or merged.</summary>
internal static class SeedNouns
{
    public static Municipality Municipality(SeedEntry entry)
    {
        var fields = NeighbourhoodFields.OfMunicipality;
        var read = SeedSource.Read(entry, fields, fields.Blank with { Id = entry.Id, Slug = entry.Slug });
        AssumedFields.Check(entry, fields, read.Provenance);
        return read;
    }

    public static T Read<T>(SeedEntry entry, FieldSet<T> fields, EntryKind kind)
        where T : ReferenceEntry
    {
        var read = SeedSource.Read(entry, fields);
        AssumedFields.Check(entry, fields, read.Provenance);
        var isRetired = RetiredField.Read(entry);
        var into = MergedInto(entry, kind, isRetired);
        return (T)((ReferenceEntry)read with { Id = entry.Id, Slug = entry.Slug, IsRetired = isRetired, MergedInto = into });
    }

    private static Guid? MergedInto(SeedEntry entry, EntryKind kind, bool isRetired)
    {
        var into = entry.OptionalItself("mergedInto", kind);
        if (into is not null && !isRetired)
            entry.Fault("mergedInto", "is given, yet it is not retired", "add \"retired\": true, or leave mergedInto out");
        return into;
    }
}
