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
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Files;

/// <summary>
/// Matches the entries of a JSON file that are not offers with the catalogue's, by slug, and checks them together with the existing ones.
/// </summary>
internal sealed class EntryPlanning(CatalogueEntries entries, KnownEntries known, Action<ImportFinding> report)
{
    private readonly EntryReading reading = new(known, report);
    private readonly SeedForm form = new(known.SlugOf);
    private readonly List<PlannedEntry> planned = [];
    private readonly Dictionary<(EntryKind, string), Func<string, FilePlace>> places = [];

    public IReadOnlyList<PlannedEntry> Plan(JsonEntries file)
    {
        var given = file.Read(kind => kind != EntryKind.Offer).ToList();
        foreach (var (kind, place, json) in given)
            Announce(kind, path => EntryReading.PlaceIn(json, place, path), json);
        if (given.Count == 0)
            return [];
        var byKind = given.ToLookup(entry => entry.Kind);
        var seed = new SeedFiles
        {
            Municipalities = Merge(
                EntryKind.Municipality, entries.Municipalities, SeedNouns.Municipality, form.Municipality, entry => (entry.Id, entry.Slug)),
            Neighbourhoods = MergeNoun(EntryKind.Neighbourhood, entries.Neighbourhoods, NeighbourhoodFields.All),
            Schools = MergeNoun(EntryKind.School, entries.Schools, SchoolFields.All),
            Organisations = MergeNoun(EntryKind.Organisation, entries.Organisations, OrganisationFields.All),
            Themes = MergeNoun(EntryKind.Theme, entries.Themes, ThemeFields.All),
            Platforms = MergeNoun(EntryKind.Platform, entries.Platforms, ConsultationPlatformFields.All),
            Offers = [],
        };
        foreach (var place in seed.Neighbourhoods)
            known.AddNeighbourhood(place.Slug, place.Id, place.Name, place.Municipality, place.IsRetired);
        Check(seed);
        return planned;

        ImmutableArray<T> MergeNoun<T>(EntryKind kind, ImmutableArray<T> existing, FieldSet<T> fields)
            where T : ReferenceEntry =>
            Merge(
                kind,
                existing,
                entry => SeedNouns.Read(entry, fields, kind),
                entry => form.Noun(fields, entry),
                entry => (entry.Id, entry.Slug));

        ImmutableArray<T> Merge<T>(
            EntryKind kind,
            ImmutableArray<T> existing,
            Func<SeedEntry, T> read,
            Func<T, JsonObject> write,
            Func<T, (Guid Id, string Slug)> name)
            where T : class
        {
            var all = existing.ToDictionary(entry => name(entry).Slug, StringComparer.Ordinal);
            foreach (var (_, place, json) in byKind[kind])
            {
                FilePlace At(string path) => EntryReading.PlaceIn(json, place, path);
                if (!reading.TryRead(new(kind, place.Line, json, null, At), read, out var wanted))
                    continue;
                var (id, slug) = name(wanted);
                var before = all.GetValueOrDefault(slug);
                if (before is ReferenceEntry { MergedInto: { } into } && wanted is ReferenceEntry { MergedInto: null })
                {
                    report(ImportFinding.Warning(
                        At("slug"), slug, $"was merged into {known.SlugOf(into)} and is left as it is: write what is to change there"));
                    continue;
                }

                planned.Add(
                    new(
                        kind,
                        place.Line,
                        id,
                        slug,
                        wanted,
                        before,
                        before is null ? [] : [.. FieldChange.Between(write(before), write(wanted))]));
                all[slug] = wanted;
            }

            return [.. all.Values];
        }
    }

    private void Announce(EntryKind kind, Func<string, FilePlace> place, JsonObject json)
    {
        if (EntryPath.Text(json, "slug") is not { } slug)
            return;
        if (!places.TryAdd((kind, slug), place))
            report(ImportFinding.Error(
                place("slug"), slug, $"is in line {places[(kind, slug)]("slug").Line} already", "keep one of the two"));
        known.Add(
            kind,
            slug,
            known.Find(kind, slug) ?? SeedId.Of(kind, slug),
            TranslationMarks.TextIn(json["name"], "nl") ?? slug,
            RetiredField.IsIn(json));
    }

    private void Check(SeedFiles seed)
    {
        // Faults that the catalogue already has are not the file's.
        foreach (var fault in Faults(seed).Except(Faults(seed with
        {
            Municipalities = entries.Municipalities,
            Neighbourhoods = entries.Neighbourhoods,
            Schools = entries.Schools,
            Themes = entries.Themes,
        })))
        {
            // Something the file removes may make an entry invalid that is only in the catalogue.
            var at = places.TryGetValue((JsonEntries.NounOf(fault.File.Split('.')[0]), fault.Entry), out var place)
                ? place(fault.Field)
                : new FilePlace(fault.Field, 0, fault.Entry);
            report(ImportFinding.Error(at, at.Value, fault.Message, fault.Remedy));
        }
    }

    private static IReadOnlyList<SeedFault> Faults(SeedFiles seed)
    {
        var checks = new SeedReading();
        SeedChecks.Check(seed, checks);
        return checks.Faults();
    }
}
