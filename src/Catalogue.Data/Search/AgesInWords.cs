using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Naming;
using Catalogue.Data.Time;

namespace Catalogue.Data.Search;

/// <summary>
/// Ages and grades as people write them: "2,5 jaar", "3 tot 12 jaar", "6de leerjaar", "kleuter". By ages.LANGUAGE.json; none in a language
/// without a file.
/// </summary>
internal sealed class AgesInWords
{
    private static readonly FrozenDictionary<string, AgesInWords> All = new[] { "nl", "fr", "en" }.ToFrozenDictionary(
        primary => primary, primary => new AgesInWords(SearchFile.Read<AgesFile>("ages", primary)!), StringComparer.Ordinal);

    private readonly AgesFile file;
    private readonly ImmutableArray<string[]> halves;
    private readonly ImmutableArray<string[]> untils;

    private AgesInWords(AgesFile file)
    {
        this.file = file;
        halves = Phrases(file.Half);
        untils = Phrases(file.Until);
    }

    public static AgesInWords? Of(string primary) => All.GetValueOrDefault(primary);

    /// <summary>
    /// The age that begins at a word, and how many words say it; 0 words when none does. IsWord is true when the word itself also stands in
    /// texts ("kleuter").
    /// </summary>
    public (AgeRange Age, int Length, bool IsWord) At(ReadOnlySpan<string> words)
    {
        if (words.Length > 1 && file.Ordinals.TryGetValue(words[0], out var ordinal) && GradeOf(words[1], ordinal) is { } grade)
            return (AgeRange.OfGrade(grade), 2, false);
        if (Number(words, out var length) is { } from)
        {
            var until = from;
            if (Following(words[length..], untils) is > 0 and var between && Number(words[(length + between)..], out var second) is { } to)
                (until, length) = (to, length + between + second);
            if (length < words.Length && until >= from && Unit(words[length]) is { } unit && Range(from, until, unit) is { } range)
                return (range, length + 1, false);
        }

        return file.Stages.TryGetValue(words[0], out var stage) ? (AgeRange.OfMonths(stage[0], stage[1]), 1, true) : default;
    }

    private static AgeRange? Range(decimal from, decimal until, int unit)
    {
        var (lo, hi) = ((int)(from * unit), (int)(until * unit));
        // A whole year lasts twelve months, a half the last six of them.
        if (unit > 1)
            hi += until % 1 == 0 ? 11 : 5;
        return hi <= AgeRange.OldestMonths ? AgeRange.OfMonths(lo, hi) : null;
    }

    private int? Unit(string word) => file.Years.Contains(word) ? 12 : file.Months.Contains(word) ? 1 : null;

    // "2", "2 5" of "2,5", "twee", "twee en een half".
    private decimal? Number(ReadOnlySpan<string> words, out int length)
    {
        length = 0;
        if (words.IsEmpty)
            return null;
        decimal? number = int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits < 150
            ? digits
            : file.Numbers.TryGetValue(words[0], out var named) ? named : null;
        if (number is null)
            return null;
        length = 1;
        if (Following(words[1..], halves) is > 0 and var half)
            (number, length) = (number + 0.5m, 1 + half);
        else if (words.Length > 2 && words[1] == "5" && Unit(words[2]) is not null)
            (number, length) = (number + 0.5m, 2);
        return number;
    }

    private Grade? GradeOf(string word, int ordinal) =>
        file.Grades.TryGetValue(word, out var kind) && UpperSnake<Grade>.TryParse($"{kind}_{ordinal}", out var grade) ? grade : null;

    private static int Following(ReadOnlySpan<string> words, ImmutableArray<string[]> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (words.StartsWith(phrase))
                return phrase.Length;
        }

        return 0;
    }

    private static ImmutableArray<string[]> Phrases(string[] texts) =>
        [.. texts.Select(text => text.Split(' ')).OrderByDescending(words => words.Length)];

    private sealed record AgesFile(
        Dictionary<string, int> Numbers,
        Dictionary<string, int> Ordinals,
        string[] Years,
        string[] Months,
        string[] Half,
        string[] Until,
        Dictionary<string, string> Grades,
        Dictionary<string, int[]> Stages);
}
