using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// What differs between nouns when an entry is written: where its entries are, their fields, their form in history and exports, and to
/// which municipality they belong.
/// </summary>
internal sealed record EntryNoun(
    EntryKind Kind,
    Type Type,
    Func<CatalogueEntries, IEnumerable<ReferenceEntry>> Entries,
    Func<CatalogueEntries, IEnumerable<ReferenceEntry>, CatalogueEntries> With,
    FieldSet Fields,
    Func<SeedForm, ReferenceEntry, JsonObject> Write,
    Func<SeedEntry, ReferenceEntry> Read,
    Func<ReferenceEntry, Func<Guid, Guid>, ReferenceEntry> Renamed,
    Func<ReferenceEntry, IEnumerable<FieldReference>> References,
    Func<ReferenceEntry, string> Name,
    Func<ReferenceEntry, Guid?> Municipality)
{
    public static ImmutableArray<EntryNoun> All { get; } =
    [
        Of<Neighbourhood>(
            EntryKind.Neighbourhood, all => all.Neighbourhoods, (all, now) => all with { Neighbourhoods = now },
            NeighbourhoodFields.All, entry => entry.Name, entry => entry.Municipality),
        Of<School>(
            EntryKind.School, all => all.Schools, (all, now) => all with { Schools = now },
            SchoolFields.All, entry => entry.Name, entry => entry.Municipality),
        Of<Organisation>(
            EntryKind.Organisation, all => all.Organisations, (all, now) => all with { Organisations = now },
            OrganisationFields.All, entry => entry.Name, entry => entry.Municipality),
        Of<Theme>(
            EntryKind.Theme, all => all.Themes, (all, now) => all with { Themes = now },
            ThemeFields.All, entry => entry.Name.Dutch, _ => null),
        Of<ConsultationPlatform>(
            EntryKind.Platform, all => all.Platforms, (all, now) => all with { Platforms = now },
            ConsultationPlatformFields.All, entry => entry.Name.Dutch, entry => entry.Municipality),
    ];

    public static EntryNoun Of(EntryKind kind) => All.First(noun => noun.Kind == kind);

    public static EntryNoun Of(ReferenceEntry entry) => Of(entry.GetType());

    /// <summary>The kind of a noun's record type. Throws ArgumentException for another type.</summary>
    public static EntryKind KindOf(Type type) => Of(type).Kind;

    private static EntryNoun Of(Type type) =>
        All.FirstOrDefault(noun => noun.Type == type) ?? throw new ArgumentException($"{type.Name} is not written so.", nameof(type));

    private static EntryNoun Of<T>(
        EntryKind kind,
        Func<CatalogueEntries, ImmutableArray<T>> entries,
        Func<CatalogueEntries, ImmutableArray<T>, CatalogueEntries> with,
        FieldSet<T> fields,
        Func<T, string> name,
        Func<T, Guid?> municipality)
        where T : ReferenceEntry => new(
            kind,
            typeof(T),
            all => entries(all),
            (all, now) => with(all, [.. now.Cast<T>()]),
            fields,
            (form, entry) => form.Noun(fields, (T)entry),
            entry => SeedNouns.Read(entry, fields, kind),
            (entry, now) => fields.Renamed((T)entry, now),
            entry => fields.References((T)entry),
            entry => name((T)entry),
            entry => municipality((T)entry));
}
