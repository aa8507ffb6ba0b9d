using System.Globalization;
using System.Text;

namespace Catalogue.Data.Texts;

/// <summary>
/// Invisible characters, which are often pasted along: a word that contains one is a different word to a search, and two names that look
/// alike differ. The list is Unicode's Default_Ignorable_Code_Point (UAX 44), which includes the soft hyphen, the zero width space, the
/// word joiner, the byte order mark and the tags; and further characters shown as nothing: the line and paragraph separators, the
/// annotation marks, the braille blank, and noncharacters. They are removed from incoming texts, except where they have an effect: joiners
/// between letters of scripts other than Latin, Greek and Cyrillic and in emoji; variation selectors after a symbol or such a letter;
/// direction marks beside a letter written from right to left. Characters that change the direction (U+202A–202E, 2066–2069) are left for
/// BidiControls to refuse: they are no accident.
/// </summary>
public static class InvisibleCharacters
{
    private const int FirstOfOtherScripts = 0x0530;

    /// <summary>The text without them; line and paragraph separators become spaces, so that words stay apart.</summary>
    public static string TakeOut(string text)
    {
        while (FirstIn(text) is >= 0 and var first && Without(text, first) is var fewer)
        {
            if (fewer == text)
                return text;
            // Removing one may remove the reason for which another was kept, so this is repeated.
            text = fewer;
        }

        return text;
    }

    /// <summary>Whether a character is in the list.</summary>
    public static bool Has(Rune rune) => IsIgnorable(rune.Value)

        || rune.Value is 0x2028 or 0x2029 or (>= 0xFFF9 and <= 0xFFFB) or 0x2800 or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) == 0xFFFE;

    // DerivedCoreProperties.txt, Default_Ignorable_Code_Point, without the embeddings, overrides and isolates.
    private static bool IsIgnorable(int rune) =>
        rune is 0xAD or 0x34F or 0x61C or (>= 0x115F and <= 0x1160) or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x2065) or (>= 0x206A and <= 0x206F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F)
            or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8)
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    private static string Without(string text, int first)
    {
        var kept = new StringBuilder(text, 0, first, text.Length);
        for (var at = first; at < text.Length;)
        {
            var isRune = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            if (isRune && rune.Value is 0x2028 or 0x2029)
                kept.Append(' ');
            else if (!isRune || !Has(rune) || IsNeeded(text, rune, kept, at + length))
                kept.Append(text, at, length);
            at += length;
        }

        return kept.ToString();
    }

    private static int FirstIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            // Most texts contain no character from the start of the list on.
            if (text[at] >= 0xAD && Rune.TryGetRuneAt(text, at, out var rune) && Has(rune))
                return at;
        }

        return -1;
    }

    private static bool IsNeeded(string text, Rune rune, StringBuilder kept, int next) => rune.Value switch
    {
        0x200C or 0x200D => Before(kept) is { } before
            && Joins(before)
            && Rune.TryGetRuneAt(text, next < text.Length ? next : 0, out var after)
            && next < text.Length
            && Joins(after),
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D) or 0x180F => Before(kept) is { } before
            && !Has(before)
            && (IsSelected(before) || IsKeycap(text, next)),
        0x200E or 0x200F or 0x061C => (Before(kept) is { } before && IsRightToLeft(before))
            || (next < text.Length && Rune.TryGetRuneAt(text, next, out var after) && IsRightToLeft(after)),
        _ => false,
    };

    private static Rune? Before(StringBuilder kept) => kept.Length switch
    {
        0 => null,
        > 1 when char.IsSurrogatePair(kept[^2], kept[^1]) => new Rune(kept[^2], kept[^1]),
        _ => Rune.TryCreate(kept[^1], out var rune) ? rune : null,
    };

    // A letter of a script with joining, a mark on one, an emoji, or the selector after an emoji.
    private static bool Joins(Rune rune) =>
        IsSelected(rune) || rune.Value is 0xFE0F || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ModifierSymbol && rune.Value > 0xFFFF;

    private static bool IsSelected(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol => true,
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark =>
            rune.Value >= FirstOfOtherScripts && !Has(rune),
        UnicodeCategory.OtherPunctuation => rune.Value is 0x203C or 0x2049,
        _ => false,
    };

    // 1️⃣ is a digit, a variation selector and an enclosing keycap.
    private static bool IsKeycap(string text, int next) => next < text.Length && text[next] == '\u20E3';

    private static bool IsRightToLeft(Rune rune) =>
        !Has(rune) && rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
