using System.Globalization;

namespace Catalogue.Data.Curation.Rules;

/// <summary>How long a text is to who reads it: letters with their accents, emoji and the like count once.</summary>
internal static class TextLength
{
    public static int Of(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Whether it is longer than so many. One whose letters carry dozens of marks is, however few they are.</summary>
    public static bool IsBeyond(string text, int most) => text.Length > most && (text.Length > 8 * most || Of(text) > most);
}
