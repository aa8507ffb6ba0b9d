using System.Buffers;
using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

/// <summary>
/// Bidirectional control characters (Unicode UAX 9 §2.1, §2.4): they can make a text look different from its characters. Arabic and Hebrew
/// do not need them.
/// </summary>
internal static class BidiControls
{
    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static readonly Rule Rule = new(
        "BIDI_CONTROLS",
        FindingSeverity.Error,
        "Er staat een onzichtbaar teken in dat de schrijfrichting omkeert (U+{0}, teken {1}): haal het weg. Arabisch en Hebreeuws "
        + "hebben het niet nodig.",
        "There is an invisible character in it that turns the direction of writing (U+{0}, character {1}): take it out. Arabic or Hebrew "
        + "needs none.",
        offer => from text in offer.TextsToLint
                 let place = text.Text.AsSpan().IndexOfAny(Controls)
                 where place >= 0
                 select new Found(text.Path, ((int)text.Text[place]).ToString("X4", CultureInfo.InvariantCulture), place + 1));
}
