using System.Collections.Immutable;

namespace Catalogue.Data.Search;

/// <summary>
/// The words that one graph's index has, by language tag. A word may stay after the last text with it is gone: who looks for a word in the
/// index then finds nothing.
/// </summary>
internal sealed class SearchVocabulary
{
    private readonly Dictionary<string, HashSet<string>> added = new(StringComparer.Ordinal);
    private volatile ImmutableDictionary<string, WordList> lists = ImmutableDictionary<string, WordList>.Empty;

    /// <summary>As of the last Publish.</summary>
    public WordList this[string tag] => lists.GetValueOrDefault(tag, WordList.Empty);

    /// <summary>For one thread at a time, as Publish.</summary>
    public void Add(string tag, string word)
    {
        if (lists.TryGetValue(tag, out var list) && list.Has(word))
            return;
        if (!added.TryGetValue(tag, out var words))
            added.Add(tag, words = new(StringComparer.Ordinal));
        words.Add(word);
    }

    public void Publish()
    {
        foreach (var (tag, words) in added)
            lists = lists.SetItem(tag, this[tag].With(words));
        added.Clear();
    }
}
