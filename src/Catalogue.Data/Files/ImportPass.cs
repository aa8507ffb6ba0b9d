using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Files;

/// <summary>
/// One reading of a file against the present catalogue: every entry in the order of the file, other nouns before offers, and the report.
/// </summary>
internal sealed class ImportPass
{
    private readonly ImportFile file;
    private readonly KnownEntries known;
    private readonly OfferMatching matching;
    private readonly LikelyDuplicates duplicates;
    private readonly JsonEntries? json;
    private readonly ImportBy by;
    private readonly Func<PlannedOffer, IEnumerable<ImportFinding>> objections;

    public ImportPass(ImportFile file, ImportBy by, CatalogueEntries entries)
    {
        (this.file, this.by) = (file, by);
        objections = by.Objections?.Invoke(entries) ?? (_ => []);
        Report = new(by.File) { Form = file.Form };
        known = new(entries);
        matching = new(entries);
        var schools = entries.Schools.ToDictionary(school => school.Id, school => school.Municipality);
        duplicates = new(school => schools.TryGetValue(school, out var municipality) ? municipality : null);
        foreach (var offer in entries.Offers.Where(offer => offer.Status != OfferStatus.Archived))
            duplicates.FindAndAdd(offer.Slug, offer.Content);
        if (file.IsCsv)
            return;
        json = file.ReadJson(Report.Add);
        if (json.Find())
            Entries = new EntryPlanning(entries, known, Report.Add).Plan(json);
        foreach (var entry in Entries)
            Count(entry.IsNew, new(entry.Line, entry.Kind, entry.Slug, null, entry.Changes));
    }

    public ImportReport Report { get; }

    /// <summary>Writes references as slugs, of the catalogue and of the file itself.</summary>
    public SeedForm Form => new(known.SlugOf);

    /// <summary>The entries that are not offers.</summary>
    public IReadOnlyList<PlannedEntry> Entries { get; } = [];

    /// <summary>Streams the offers, once. Unchanged ones are counted and not returned.</summary>
    public IEnumerable<PlannedOffer> Offers(Action<long>? progress = null)
    {
        var planning = new OfferPlanning(known, matching, Report.Add);
        foreach (var entry in json is null ? file.ReadCsv(new CsvOffers(known, matching, Report.Add, by.ProvenanceNote), progress)
            : JsonOffers(json))
        {
            if (planning.Plan(entry) is not { } offer)
                continue;
            Count(
                offer.IsNew,
                new(offer.Line, EntryKind.Offer, offer.Wanted.Slug, UpperSnake<OfferStatus>.Name(offer.Wanted.Status), offer.Changes));
            if (offer.IsNew && duplicates.FindAndAdd(offer.Wanted.Slug, offer.Wanted.Content) is { } twin)
                Report.Duplicates.Add(Twin(entry.Place("title"), offer, twin));
            if (!offer.IsNew && offer.Changes.Count == 0)
                continue;
            foreach (var objection in objections(offer))
                Report.Add(objection);
            yield return offer;
        }
    }

    private IEnumerable<FileEntry> JsonOffers(JsonEntries entries)
    {
        foreach (var (_, at, offer) in entries.Read(kind => kind == EntryKind.Offer))
        {
            FilePlace Place(string path) => EntryReading.PlaceIn(offer, at, path);
            var existing = matching.Match(Place, EntryPath.Text(offer, "slug"), EntryPath.Text(offer, "externalId"), Report.Add);
            yield return new(EntryKind.Offer, at.Line, offer, existing, Place);
        }
    }

    private static LikelyDuplicate Twin(FilePlace title, PlannedOffer offer, (string Slug, string Title) twin) =>
        new(title.IsPath ? title.Line : offer.Line, offer.Wanted.Slug, offer.Wanted.Content.Title.Dutch, twin.Slug, twin.Title)
        {
            Path = title.IsPath ? title.Name : null,
        };

    private void Count(bool isNew, ImportedEntry entry)
    {
        if (isNew)
            Report.Created.Add(entry);
        else if (entry.Changes.Count > 0)
            Report.Changed.Add(entry);
        else
            Report.Unchanged++;
    }
}
