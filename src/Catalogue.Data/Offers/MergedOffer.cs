using System.Collections.Frozen;
using System.Collections.Immutable;
using Npgsql;

namespace Catalogue.Data.Offers;

/// <summary>An offer that was merged, and the one that replaced it.</summary>
public sealed record MergedOffer(Guid Id, string Slug, Guid Into)
{
    /// <summary>All of them, which are few, as seen by the connection's transaction.</summary>
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

/// <summary>Which offer replaced each merged one.</summary>
internal sealed class MergedOffers(ImmutableArray<MergedOffer> merged)
{
    private readonly FrozenDictionary<Guid, Guid> byId = merged.ToFrozenDictionary(offer => offer.Id, offer => offer.Into);
    private readonly FrozenDictionary<string, Guid> bySlug = merged.ToFrozenDictionary(
        offer => offer.Slug, offer => offer.Into, StringComparer.Ordinal);

    public ImmutableArray<MergedOffer> All => merged;

    /// <summary>The first visible offer in the chain of offers that replaced this one; null when there is none.</summary>
    public Offer? Find(Guid id, Func<Guid, Offer?> shown) => byId.TryGetValue(id, out var into) ? Follow(into, shown) : null;

    /// <summary>As the other overload, by slug.</summary>
    public Offer? Find(string slug, Func<Guid, Offer?> shown) => bySlug.TryGetValue(slug, out var into) ? Follow(into, shown) : null;

    private Offer? Follow(Guid id, Func<Guid, Offer?> shown)
    {
        // Nothing is merged into an archived offer, so that this ends; the bound protects against rows edited by hand.
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
