using System.Collections.Immutable;
using Catalogue.Data.Curation.Acts;

namespace Catalogue.Data.Curation.Rules;

/// <summary>
/// The rules of content that hold for any text that people write here: no markup, no characters that are none, no private contact data.
/// </summary>
internal static class PlainText
{
    private static readonly ImmutableArray<Rule> Rules =
        [ControlCharacters.Rule, BidiControls.Rule, Markup.Rule, PrivateEmail.Rule, MobileNumber.Rule];

    /// <summary>What is wrong with a text of several lines and at most so many characters, all at once, each at the path.</summary>
    public static ImmutableArray<Finding> Errors(string path, string text, int most)
    {
        // As a translated text, which may have line ends.
        var examined = new ExaminedTexts([new ContentText(path, path, text, IsTranslated: true)]);
        var errors = Rules.SelectMany(rule => rule.Of(examined));
        return TextLength.IsBeyond(text, most)
            ? [CurationErrors.Of(path, TextTooLong.Rule.Code, $"De tekst heeft meer dan {most} tekens: maak hem korter.", $"The text has more than {most} characters: shorten it."), .. errors]
            : [.. errors];
    }
}
