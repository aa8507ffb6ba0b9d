using System.Runtime.InteropServices;

namespace Catalogue.Data.Texts;

/// <summary>
/// The words of numbered names, in every language, to be found by their prefixes: for each word the names that have it and where in the
/// name it stands. Words are folded. Immutable.
/// </summary>
internal sealed class WordPrefixes
{
    /// <summary>Places from 0 to this one are told apart; words further on count as standing here.</summary>
    public const int LastPlace = 15;

    private const int PlaceBits = 4;
    private const int NumberBits = 32 - PlaceBits;

    private readonly string[] words;
    private readonly int[] starts;
    private readonly uint[] occurrences;

    public WordPrefixes(IEnumerable<(int Number, LocalizedText Name)> names)
    {
        var byWord = new Dictionary<string, List<uint>>(StringComparer.Ordinal);
        foreach (var (number, name) in names)
        {
            foreach (var (word, occurrence) in WordsOf(number, name))
                (CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _) ??= []).Add(occurrence);
        }

        words = [.. byWord.Keys.Order(StringComparer.Ordinal)];
        (starts, occurrences) = (new int[words.Length + 1], new uint[byWord.Values.Sum(all => all.Count)]);
        for (var i = 0; i < words.Length; i++)
        {
            var all = byWord[words[i]];
            all.CopyTo(occurrences, starts[i]);
            starts[i + 1] = starts[i] + all.Count;
        }
    }

    public static int NumberOf(uint occurrence) => (int)(occurrence & ((1u << NumberBits) - 1));

    public static int PlaceOf(uint occurrence) => (int)(occurrence >> NumberBits);

    /// <summary>Number is below 2^28.</summary>
    public static IEnumerable<(string Word, uint Occurrence)> WordsOf(int number, LocalizedText name) =>
        from translation in name.Translations
        from word in Folding.Words(InvisibleCharacters.TakeOut(translation.Text))
            .Select((word, place) => (word.Folded, (uint)number | ((uint)int.Min(place, LastPlace) << NumberBits)))
        select word;

    /// <summary>Where names have a word with this prefix; a name may come several times.</summary>
    public ReadOnlyMemory<uint> Beginning(string prefix)
    {
        var first = FirstFrom(prefix, 0, static (word, prefix) => string.CompareOrdinal(word, prefix) >= 0);
        var end = FirstFrom(prefix, first, static (word, prefix) => !word.StartsWith(prefix, StringComparison.Ordinal));
        return occurrences.AsMemory(starts[first]..starts[end]);
    }

    // The first word from a place on for which something holds, which then holds for all after it.
    private int FirstFrom(string prefix, int lo, Func<string, string, bool> holds)
    {
        var hi = words.Length;
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (holds(words[middle], prefix))
                hi = middle;
            else
                lo = middle + 1;
        }

        return lo;
    }
}
