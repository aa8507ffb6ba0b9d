using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

/// <summary>A postcode of an address that does not exist, for any noun; also that of a neighbourhood.</summary>
internal static class PostcodeUnknown
{
    public static readonly Rule Rule = new(
        "POSTCODE_UNKNOWN",
        FindingSeverity.Advice,
        "‘{0}’ is geen Belgische postcode: schrijf vier cijfers van 1000 tot en met 9999, zoals 3800.",
        "‘{0}’ is no Belgian postcode: write four digits from 1000 to 9999, such as 3800.",
        (ExaminedTexts entry) => entry.TextsToLint.Where(
            text => text.Member.EndsWith(".postcode", StringComparison.Ordinal) && !IsOne(text.Text))
            .Select(text => new Found(text.Path, text.Text)));

    private static bool IsOne(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1000;
}
