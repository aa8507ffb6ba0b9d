using System.Collections.Immutable;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Search;

/// <summary>
/// A word of a search, as written and folded, or an age in words: Folded is empty when the words of the age are not themselves looked for.
/// A light word need not be there.
/// </summary>
internal sealed record SearchWord(string Written, string Folded, AgeRange? Age = null, bool IsLight = false)
{
    public string Key => Age is { } age && Folded.Length == 0 ? $"{age.Lo}-{age.Hi}" : Folded;

    /// <summary>
    /// The words of a text. Letters apart are one word ("O.C.M.W."); a letter alone is none beside others ("baby's", "l'école").
    /// </summary>
    public static ImmutableArray<SearchWord> In(string text)
    {
        var words = ImmutableArray.CreateBuilder<SearchWord>();
        var letters = "";
        foreach (var word in Folding.Words(text))
        {
            if (word.Folded is [>= 'a' and <= 'z'])
            {
                letters += word.Folded;
                continue;
            }

            AddLetters();
            words.Add(new SearchWord(text.Substring(word.Start, word.Length), word.Folded));
        }

        AddLetters();
        return words.Count == 0 && Folding.Words(text) is [var only, ..] ? [new SearchWord(only.Folded, only.Folded)] : words.ToImmutable();

        void AddLetters()
        {
            if (letters.Length > 1)
                words.Add(new SearchWord(letters, letters));
            letters = "";
        }
    }
}
