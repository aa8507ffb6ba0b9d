namespace Catalogue.Data.Search;

/// <summary>Words in order, and in the order of their letters from last to first. Immutable.</summary>
internal sealed class WordList
{
    private readonly string[] words;
    private readonly string[] backwards;

    private WordList(string[] words, string[] backwards) => (this.words, this.backwards) = (words, backwards);

    public static WordList Empty { get; } = new([], []);

    public bool Has(string word) => Array.BinarySearch(words, word, StringComparer.Ordinal) >= 0;

    /// <summary>At most so many of the words that begin with a text and are longer, the first in order.</summary>
    public IEnumerable<string> Beginning(string text, int most) => Beginning(words, text, most);

    /// <summary>At most so many of the words that end with a text and are longer.</summary>
    public IEnumerable<string> Ending(string text, int most) => Beginning(backwards, Backwards(text), most).Select(Backwards);

    /// <summary>The words that a word of letters may be a typo of: with the same first letter, the nearest first.</summary>
    public IEnumerable<(string Word, int Distance)> Near(string word)
    {
        var tolerance = Spelling.Tolerance(word);
        if (tolerance == 0 || word.Any(char.IsDigit))
            yield break;
        for (var at = FirstFrom(words, word[..1]); at < words.Length && words[at][0] == word[0]; at++)
        {
            if (Math.Abs(words[at].Length - word.Length) <= tolerance
                && Spelling.Distance(word, words[at]) is var distance && distance <= tolerance)
                yield return (words[at], distance);
        }
    }

    public WordList With(IReadOnlyCollection<string> more) => new(
        Merged(words, more), Merged(backwards, [.. more.Select(Backwards)]));

    // A commit brings a few words, and there may be a hundred thousand: these are copied in runs and not sorted again.
    private static string[] Merged(string[] sorted, IReadOnlyCollection<string> more)
    {
        string[] come = [.. more.Order(StringComparer.Ordinal)];
        var all = new string[sorted.Length + come.Length];
        var from = 0;
        for (var at = 0; at < come.Length; at++)
        {
            var until = FirstFrom(sorted, come[at]);
            Array.Copy(sorted, from, all, from + at, until - from);
            all[until + at] = come[at];
            from = until;
        }

        Array.Copy(sorted, from, all, from + come.Length, sorted.Length - from);
        return all;
    }

    private static IEnumerable<string> Beginning(string[] sorted, string text, int most)
    {
        for (var at = FirstFrom(sorted, text); at < sorted.Length && sorted[at].StartsWith(text, StringComparison.Ordinal); at++)
        {
            if (sorted[at].Length == text.Length)
                continue;
            if (most-- == 0)
                yield break;
            yield return sorted[at];
        }
    }

    private static int FirstFrom(string[] sorted, string text)
    {
        var at = Array.BinarySearch(sorted, text, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    private static string Backwards(string word) =>
        string.Create(word.Length, word, static (letters, from) =>
        {
            from.CopyTo(letters);
            letters.Reverse();
        });
}
