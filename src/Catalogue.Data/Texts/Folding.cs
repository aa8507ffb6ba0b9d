using System.Collections.Immutable;
using System.Text;

namespace Catalogue.Data.Texts;

/// <summary>A word of a text: its position, and its normalized form for comparison.</summary>
internal readonly record struct FoldedWord(int Start, int Length, string Folded);

/// <summary>
/// Texts normalized for search: lower case, without accents and punctuation. The same in any locale.
/// </summary>
internal static class Folding
{
    private const string Odd = "ŁłØøĐđıАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςÆŒ";
    private const string Even = "llooddiабвгдежзиклмнопрстуфхцчшщъыьэюяєіґαβγδεζηθικλμνξοπρστυφχψωσæœ";

    /// <summary>The words in order. A word that normalizes to several, such as ½, yields several at one position.</summary>
    public static ImmutableArray<FoldedWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<FoldedWord>();
        var start = -1;
        for (var at = 0; at <= text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var taken);
            var isPart = at < text.Length && status == System.Buffers.OperationStatus.Done && !IsSeparator(rune.Value);
            if (isPart && start < 0)
                start = at;
            if (!isPart && start >= 0)
            {
                Add(words, text, start, at);
                start = -1;
            }

            at += Math.Max(taken, 1);
        }

        return words.ToImmutable();
    }

    /// <summary>Single spaces between words, none around them.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text).Select(word => word.Folded));

    private static void Add(ImmutableArray<FoldedWord>.Builder words, string text, int start, int end)
    {
        // Most words.
        if (Ascii.IsValid(text.AsSpan(start, end - start)))
        {
            words.Add(new FoldedWord(start, end - start, text[start..end].ToLowerInvariant()));
            return;
        }

        foreach (var folded in FoldWord(text[start..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.Add(new FoldedWord(start, end - start, folded));
    }

    private static string FoldWord(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsMark(rune.Value))
                continue;
            if (IsSeparator(rune.Value))
                folded.Append(' ');
            else if (rune.Value is >= 'A' and <= 'Z')
                folded.Append((char)(rune.Value | 0x20));
            else if (rune.Value == 'ß')
                folded.Append("ss");
            else if (rune.IsBmp && Odd.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var place)
                folded.Append(Even[place]);
            else
                folded.Append(rune.ToString());
        }

        return folded.ToString();
    }

    private static bool IsMark(int rune) => rune is (>= 0x300 and <= 0x36F) or (>= 0x483 and <= 0x487) or (>= 0x591 and <= 0x5C7)
        or (>= 0x610 and <= 0x61A) or 0x640 or (>= 0x64B and <= 0x65F) or 0x670 or (>= 0x6D6 and <= 0x6ED);

    private static bool IsSeparator(int rune) =>
        rune is < 0x30 or (>= 0x3A and <= 0x40) or (>= 0x5B and <= 0x60) or (>= 0x7B and <= 0xA9) or (>= 0xAB and <= 0xB1)
        or 0xB4 or (>= 0xB6 and <= 0xB8) or 0xBB or 0xBF or 0xD7 or 0xF7
        or (>= 0x2B9 and <= 0x2C1) or (>= 0x55A and <= 0x55F) or 0x60C or 0x61B or 0x61F or 0x6D4
            or (>= 0x2000 and <= 0x206F)
        or (>= 0x20A0 and <= 0x20CF) or (>= 0x2190 and <= 0x2BFF) or (>= 0x3000 and <= 0x3020) or 0xFFFD or (>= 0x1F000 and <= 0x1FAFF);
}
