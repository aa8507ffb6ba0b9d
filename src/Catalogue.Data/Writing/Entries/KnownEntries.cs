using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// The entries that an offer can refer to, of the catalogue and of the file itself: by slug, by id, and by similarity for suggestions.
/// </summary>
internal sealed class KnownEntries
{
    private readonly Dictionary<(EntryKind Kind, string Slug), (Guid Id, string Name)> bySlug = [];
    private readonly Dictionary<Guid, string> slugs = [];
    private readonly Dictionary<Guid, Guid> municipalities = [];
    private readonly HashSet<Guid> retired = [];
    private readonly Dictionary<Guid, Guid> merged = [];
    private readonly Dictionary<(EntryKind, string), string?> suggested = [];

    public KnownEntries(CatalogueEntries entries)
    {
        Names = new((kind, slug) => Find(kind, slug), id => NowOf(id), Nearest, MunicipalityOf);
        foreach (var entry in entries.Municipalities)
            Add(EntryKind.Municipality, entry.Slug, entry.Id, entry.Name);
        foreach (var entry in entries.Neighbourhoods)
            AddNeighbourhood(entry.Slug, entry.Id, entry.Name, entry.Municipality, entry.IsRetired);
        foreach (var entry in entries.Schools)
            Add(EntryKind.School, entry.Slug, entry.Id, entry.Name, entry.IsRetired);
        foreach (var entry in entries.Organisations)
            Add(EntryKind.Organisation, entry.Slug, entry.Id, entry.Name, entry.IsRetired);
        foreach (var entry in entries.Themes)
            Add(EntryKind.Theme, entry.Slug, entry.Id, entry.Name.Dutch, entry.IsRetired);
        foreach (var entry in entries.Platforms)
            Add(EntryKind.Platform, entry.Slug, entry.Id, entry.Name.Dutch, entry.IsRetired);
        foreach (var entry in EntryNoun.All.SelectMany(noun => noun.Entries(entries)))
        {
            if (entry.MergedInto is { } into)
                merged[entry.Id] = into;
        }
    }

    public SeedNames Names { get; }

    public void Add(EntryKind kind, string slug, Guid id, string name, bool isRetired = false)
    {
        bySlug[(kind, slug)] = (id, name);
        slugs[id] = slug;
        if (isRetired)
            retired.Add(id);
        else
            retired.Remove(id);
    }

    public void AddNeighbourhood(string slug, Guid id, string name, Guid municipality, bool isRetired)
    {
        Add(EntryKind.Neighbourhood, slug, id, name, isRetired);
        municipalities[id] = municipality;
    }

    public Guid? Find(EntryKind kind, string slug) => bySlug.TryGetValue((kind, slug), out var found) ? found.Id : null;

    /// <summary>The entry that replaced a merged one; else the entry itself.</summary>
    public Guid NowOf(Guid id) => MergeChain.LastOf(id, from => merged.TryGetValue(from, out var into) ? into : null);

    /// <summary>The slug for an id of any noun; the id itself when it is unknown.</summary>
    public string SlugOf(Guid id) => slugs.TryGetValue(id, out var slug) ? slug : id.ToString();

    public bool Has(Guid id) => slugs.ContainsKey(id);

    public bool IsRetired(Guid id) => retired.Contains(id);

    public Guid? MunicipalityOf(Guid neighbourhood) =>
        municipalities.TryGetValue(neighbourhood, out var municipality) ? municipality : null;

    public string? Nearest(EntryKind kind, string word)
    {
        if (!suggested.TryGetValue((kind, word), out var nearest))
            suggested[(kind, word)] = nearest = NearestName.For(
                word, bySlug.Where(entry => entry.Key.Kind == kind).Select(entry => (entry.Key.Slug, entry.Value.Name)));
        return nearest;
    }
}
