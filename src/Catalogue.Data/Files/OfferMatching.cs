using Catalogue.Data.Entries;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Files;

/// <summary>Matches rows with offers of the catalogue: by slug, else by external id. A file may contain each offer once.</summary>
internal sealed class OfferMatching
{
    private readonly Dictionary<string, Offer> bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Offer>> byExternalId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> slugLines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> externalIdLines = new(StringComparer.Ordinal);

    public OfferMatching(CatalogueEntries entries)
    {
        foreach (var offer in entries.Offers)
        {
            bySlug[offer.Slug] = offer;
            if (offer.Content.ExternalId is not { } externalId)
                continue;
            if (byExternalId.TryGetValue(externalId, out var those))
                those.Add(offer);
            else
                byExternalId[externalId] = [offer];
        }
    }

    /// <summary>The offer, or null for a new one; conflicts are reported.</summary>
    public Offer? Match(Func<string, FilePlace> place, string? slug, string? externalId, Action<ImportFinding> report)
    {
        var named = slug is null ? null : bySlug.GetValueOrDefault(slug);
        var those = externalId is null ? null : byExternalId.GetValueOrDefault(externalId);
        if (named is not null)
        {
            if (those is not null && !those.Exists(offer => offer.Id == named.Id))
                report(ImportFinding.Error(
                    place("externalId"), externalId, $"is that of another offer, {those[0].Slug}", "correct slug or externalId"));
            return named;
        }

        if (those is null)
            return null;
        if (those.Count > 1)
            report(ImportFinding.Error(place("externalId"), externalId, $"is that of {those.Count} offers", "name the offer by its slug"));
        else if (slug is not null)
            report(ImportFinding.Warning(
                place("slug"),
                slug,
                $"is not taken over: the offer of this externalId has the slug {those[0].Slug}, and slugs do not change"));
        return those[0];
    }

    /// <summary>Reports an offer that already occurred in the file.</summary>
    public void Claim(Func<string, FilePlace> place, string slug, string? externalId, Action<ImportFinding> report)
    {
        if (!slugLines.TryAdd(slug, place("slug").Line))
            report(ImportFinding.Error(place("slug"), slug, $"is in line {slugLines[slug]} already", "keep one of the two"));
        else if (externalId is not null && !externalIdLines.TryAdd(externalId, place("externalId").Line))
            report(ImportFinding.Error(
                place("externalId"), externalId, $"is in line {externalIdLines[externalId]} already", "keep one of the two"));
    }

    public bool HasSlug(string slug) => bySlug.ContainsKey(slug) || slugLines.ContainsKey(slug);
}
