namespace Catalogue.Data.Search;

/// <summary>What a search found offers by: words, stems by primary language, entries by name, and whether ages.</summary>
internal sealed class SearchMarks
{
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public HashSet<(string Primary, string Stem)> Stems { get; } = [];

    public HashSet<(SearchNoun Noun, Guid Id)> Entries { get; } = [];

    public bool Ages { get; set; }

    /// <summary>Whether a word of a text in a language is one that was found.</summary>
    public bool Has(string primary, string written, string folded) =>
        Words.Contains(folded) || (Stems.Count > 0 && WordStems.Of(primary, written).Any(stem => Stems.Contains((primary, stem))));
}
