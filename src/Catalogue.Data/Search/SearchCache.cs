namespace Catalogue.Data.Search;

/// <summary>
/// A cache of search results of one catalogue, by text and language: the most recent ones, bounded by their number and by the number of
/// offers in them.
/// </summary>
internal sealed class SearchCache
{
    private const int MostSearches = 1_000;
    private const int MostOffers = 1_000_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, OfferRanking Found)>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, OfferRanking Found)> byUse = new();
    private long offers;

    public OfferRanking? Find(string key)
    {
        lock (gate)
        {
            if (!byKey.TryGetValue(key, out var node))
                return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Found;
        }
    }

    public void Keep(string key, OfferRanking found)
    {
        lock (gate)
        {
            if (byKey.ContainsKey(key))
                return;
            byKey.Add(key, byUse.AddFirst((key, found)));
            offers += found.Count;
            while (byUse.Count > MostSearches || (offers > MostOffers && byUse.Count > 1))
            {
                var (oldest, forgotten) = byUse.Last!.Value;
                byUse.RemoveLast();
                byKey.Remove(oldest);
                offers -= forgotten.Count;
            }
        }
    }
}
