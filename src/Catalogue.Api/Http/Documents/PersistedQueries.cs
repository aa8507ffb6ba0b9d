using System.Collections.Concurrent;

namespace Catalogue.Api.Http.Documents;

/// <summary>
/// A cache of documents by the SHA-256 of their text, in two generations: when the young generation is full it becomes the old one, and
/// entries that are used again move to the young one. Each holds half of the limits: the number of texts, and their bytes (two per UTF-16
/// unit).
/// </summary>
internal sealed class PersistedQueries(int most, int mostBytes)
{
    private readonly Lock adding = new();
    private ConcurrentDictionary<string, string> young = new();
    private ConcurrentDictionary<string, string> old = new();
    private int bytes;

    /// <summary>The hash is 64 lower-case hexadecimal digits.</summary>
    public string? Find(string hash)
    {
        if (young.TryGetValue(hash, out var text))
            return text;
        if (old.TryGetValue(hash, out text))
            Remember(hash, text);
        return text;
    }

    /// <summary>A text larger than a whole generation is not stored.</summary>
    public void Remember(string hash, string text)
    {
        var size = 2 * (text.Length + hash.Length);
        if (size > mostBytes / 2)
            return;
        lock (adding)
        {
            if (young.ContainsKey(hash))
                return;
            if (young.Count >= Math.Max(1, most / 2) || bytes + size > mostBytes / 2)
            {
                old = young;
                young = new ConcurrentDictionary<string, string>();
                bytes = 0;
            }

            young[hash] = text;
            bytes += size;
        }
    }
}
