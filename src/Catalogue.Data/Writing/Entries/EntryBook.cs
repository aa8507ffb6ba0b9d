using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Fields;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Writing.Entries;

/// <summary>All entries that are not offers, as read under the lock of a write, for checks and for resolving references.</summary>
internal sealed class EntryBook
{
    private readonly KnownEntries known;
    private readonly Dictionary<Guid, ReferenceEntry> byId;

    public EntryBook(CatalogueEntries entries)
    {
        Entries = entries;
        known = new(entries);
        byId = EntryNoun.All.SelectMany(noun => noun.Entries(entries)).ToDictionary(entry => entry.Id);
    }

    public CatalogueEntries Entries { get; }

    public SeedForm Form => new(known.SlugOf);

    public IEnumerable<ReferenceEntry> Of(EntryKind kind) => EntryNoun.Of(kind).Entries(Entries);

    public T? Find<T>(Guid id)
        where T : ReferenceEntry => byId.GetValueOrDefault(id) as T;

    public ReferenceEntry? Find(EntryKind kind, Guid id) =>
        byId.TryGetValue(id, out var entry) && EntryNoun.Of(entry).Kind == kind ? entry : null;

    public string? MunicipalitySlug(Guid id) => Entries.Municipalities.FirstOrDefault(municipality => municipality.Id == id)?.Slug;

    public Organisation? Organisation(Guid id) => Find<Organisation>(id);

    public Guid? MunicipalityOf(Guid school) => Find<School>(school)?.Municipality;

    /// <summary>Adds a new entry, so that entries saved with it can refer to it.</summary>
    public void Add(ReferenceEntry entry) => known.Add(EntryNoun.Of(entry).Kind, entry.Slug, entry.Id, EntryNoun.Of(entry).Name(entry));

    public JsonObject Write(ReferenceEntry entry) => EntryNoun.Of(entry).Write(Form, entry);

    /// <summary>The entry in a JSON of its history, and the faults that make it invalid.</summary>
    public (ReferenceEntry Entry, IReadOnlyList<SeedFault> Faults) Read(EntryKind kind, JsonObject json)
    {
        var reading = new SeedReading(known.Names);
        var entry = reading.ReadEntry("", 0, JsonSerializer.SerializeToElement(json), kind, EntryNoun.Of(kind).Read);
        return (entry, reading.Faults());
    }

    /// <summary>
    /// The rules between entries that would be violated if these were saved; violations that exist already are not counted.
    /// </summary>
    public IEnumerable<SeedFault> Broken(IReadOnlyCollection<ReferenceEntry> next)
    {
        var now = EntryNoun.All.Aggregate(Entries, (all, noun) => next.Where(entry => EntryNoun.Of(entry) == noun)
            .ToDictionary(entry => entry.Id) is { Count: > 0 } changed
            ? noun.With(all, [.. noun.Entries(all).Where(entry => !changed.ContainsKey(entry.Id)), .. changed.Values])
            : all);
        return Faults(now).Except(Faults(Entries));
    }

    private static IReadOnlyList<SeedFault> Faults(CatalogueEntries entries)
    {
        var checks = new SeedReading();
        SeedChecks.Check(
            new SeedFiles
            {
                Municipalities = entries.Municipalities,
                Neighbourhoods = entries.Neighbourhoods,
                Schools = entries.Schools,
                Organisations = entries.Organisations,
                Themes = entries.Themes,
                Platforms = entries.Platforms,
                Offers = [],
            },
            checks);
        return checks.Faults();
    }
}
