using System.Text.Json.Nodes;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Files;

/// <summary>
/// Compares an offer of a file with the catalogue's. A new one becomes a draft unless the file has another status; a changed published one
/// gets a pending draft while the public still sees the old content, unless the file says PUBLISHED.
/// </summary>
internal sealed class OfferPlanning(KnownEntries known, OfferMatching matching, Action<ImportFinding> report)
{
    private readonly EntryReading reading = new(known, report);
    private readonly SeedForm form = new(known.SlugOf);

    /// <summary>Null for an invalid offer, which is reported.</summary>
    public PlannedOffer? Plan(FileEntry entry)
    {
        var (json, existing) = (entry.Json, entry.Existing);
        json["slug"] = existing?.Slug ?? EntryPath.Text(json, "slug") ?? NewSlug(entry);
        var hasStatus = json["status"] is not null;
        if (!reading.TryRead(entry, SeedOffers.Read, out var offer))
            return null;
        matching.Claim(entry.Place, offer.Slug, offer.Content.ExternalId, report);
        WarnOfRetired(entry, offer.Content);
        if (existing is null)
            return new(entry.Line, null, hasStatus ? offer : offer with { Status = OfferStatus.Draft }, [], entry.Place);

        var before = form.Offer(existing.Slug, existing.Status, existing.Content, existing.LastChecked, existing.NextCheck);
        var wanted = offer with { Id = existing.Id, Status = hasStatus ? offer.Status : existing.Status };
        var changes = Changes(before, wanted);
        if (!hasStatus && existing.Status == OfferStatus.Published
            && changes.Any(change => change.Field is not ("lastChecked" or "nextCheck")))
        {
            wanted = wanted with { Status = OfferStatus.Draft };
            changes = Changes(before, wanted);
        }

        return new(entry.Line, existing, wanted, changes, entry.Place);
    }

    private List<FieldChange> Changes(JsonObject before, SeedOffer wanted) =>
        [.. FieldChange.Between(before, form.Offer(wanted.Slug, wanted.Status, wanted.Content, wanted.LastChecked, wanted.NextCheck))];

    private string? NewSlug(FileEntry entry)
    {
        var slug = TranslationMarks.TextIn(entry.Json["title"], "nl") is { } title ? NameSimilarity.Slug(title) : "";
        if (slug.Length > 0 && matching.HasSlug(slug))
            report(ImportFinding.Error(entry.Place("slug"), slug, "is what the title makes, and another offer has it", "give a slug"));
        return slug.Length > 0 ? slug : null;
    }

    private void WarnOfRetired(FileEntry entry, OfferContent content)
    {
        void Warn(string path, IEnumerable<Guid> ids)
        {
            foreach (var id in ids.Where(known.IsRetired))
                report(ImportFinding.Warning(entry.Place(path), known.SlugOf(id), "is retired", "name one that is in use"));
        }

        Warn("organisation", [content.Organisation]);
        Warn("themes", content.Themes);
        Warn("schools", content.Schools);
        Warn("areas", content.Areas.SelectMany(area => area.Neighbourhoods));
    }
}
