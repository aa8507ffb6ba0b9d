using System.Globalization;

namespace Catalogue.Data.Writing.Rules;

/// <summary>The length of a text as readers count it: a letter with its accents, an emoji and the like count once.</summary>
internal static class TextLength
{
    public static int Of(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Whether it has more characters than allowed. A text whose letters carry dozens of combining marks is too long even with few letters.
    /// </summary>
    public static bool IsBeyond(string text, int most) => text.Length > most && (text.Length > 8 * most || Of(text) > most);
}
