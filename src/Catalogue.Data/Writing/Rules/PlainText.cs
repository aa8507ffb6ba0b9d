using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Rules.Privacy;

namespace Catalogue.Data.Writing.Rules;

/// <summary>The content rules for any text that staff write: no markup, no invalid characters, no private contact data.</summary>
internal static class PlainText
{
    private static readonly ImmutableArray<Rule> Rules =
        [ControlCharacters.Rule, BidiControls.Rule, Markup.Rule, PrivateEmail.Rule, MobileNumber.Rule];

    /// <summary>All errors of a text of several lines, with a maximum number of characters; each finding is at the given path.</summary>
    public static ImmutableArray<Finding> Errors(string path, string text, int most)
    {
        // Checked as a translated text, since those may have line ends.
        var examined = new ExaminedTexts([new ContentText(path, path, text, IsTranslated: true)]);
        var errors = Rules.SelectMany(rule => rule.Of(examined));
        return TextLength.IsBeyond(text, most)
            ? [CurationErrors.Of(path, TextTooLong.Rule.Code, $"De tekst heeft meer dan {most} tekens: maak hem korter.",
                $"The text has more than {most} characters: shorten it."), .. errors]
            : [.. errors];
    }
}
