using System.Collections.Frozen;
using System.Collections.Immutable;
using Npgsql;

namespace Catalogue.Data.Offers;

/// <summary>An offer that became one with another, and the one that took its place.</summary>
public sealed record MergedOffer(Guid Id, string Slug, Guid Into)
{
    /// <summary>All of them, which are few, as the connection's transaction sees them.</summary>
    internal static async Task<ImmutableArray<MergedOffer>> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(
            "SELECT id, slug, merged_into_id FROM offer WHERE merged_into_id IS NOT NULL ORDER BY id", connection);
        await using var rows = await select.ExecuteReaderAsync(cancel);
        var merged = ImmutableArray.CreateBuilder<MergedOffer>();
        while (await rows.ReadAsync(cancel))
            merged.Add(new(rows.GetGuid(0), rows.GetString(1), rows.GetGuid(2)));
        return merged.ToImmutable();
    }
}

/// <summary>What took the place of the offers that were merged.</summary>
internal sealed class MergedOffers(ImmutableArray<MergedOffer> merged)
{
    private readonly FrozenDictionary<Guid, Guid> byId = merged.ToFrozenDictionary(offer => offer.Id, offer => offer.Into);
    private readonly FrozenDictionary<string, Guid> bySlug = merged.ToFrozenDictionary(
        offer => offer.Slug, offer => offer.Into, StringComparer.Ordinal);

    public ImmutableArray<MergedOffer> All => merged;

    /// <summary>The first of those that took the place of this one, one after the other, that is shown; null when there is none.</summary>
    public Offer? Find(Guid id, Func<Guid, Offer?> shown) => byId.TryGetValue(id, out var into) ? Follow(into, shown) : null;

    /// <summary>The same of a slug.</summary>
    public Offer? Find(string slug, Func<Guid, Offer?> shown) => bySlug.TryGetValue(slug, out var into) ? Follow(into, shown) : null;

    private Offer? Follow(Guid id, Func<Guid, Offer?> shown)
    {
        // Nothing merges into what is archived, so that this ends; a row by hand may say otherwise.
        for (var steps = 0; steps <= byId.Count; steps++)
        {
            if (shown(id) is { } offer)
                return offer;
            if (!byId.TryGetValue(id, out id))
                break;
        }

        return null;
    }
}
