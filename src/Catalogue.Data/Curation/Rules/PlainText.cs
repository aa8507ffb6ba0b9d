using System.Collections.Immutable;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Curation.Rules;

/// <summary>The rules of content that hold for any text that people write here: no markup, no characters that are none, no private contact data.</summary>
internal static class PlainText
{
    private static readonly ImmutableArray<Rule> Rules = [ControlCharacters.Rule, BidiControls.Rule, Markup.Rule, PrivateEmail.Rule, MobileNumber.Rule];

    /// <summary>What is wrong with a text of at most so many characters, all at once, each at the path.</summary>
    public static ImmutableArray<Finding> Errors(string path, string text, int most, Snapshot.Catalogue working, DateOnly today)
    {
        // As a description, which is a text of several lines.
        var content = new OfferContent { Title = LocalizedText.InDutch(""), Description = LocalizedText.InDutch(text), Organisation = Guid.Empty, Provenance = new(ProvenanceKind.Page, []) };
        var examined = new Examined(content, null, working, today);
        var errors = Rules.SelectMany(rule => rule.Of(examined)).Select(finding => finding with { Path = path });
        return TextLength.IsBeyond(text, most)
            ? [CurationErrors.Of(path, TextTooLong.Rule.Code, $"De tekst heeft meer dan {most} tekens: maak hem korter.", $"The text has more than {most} characters: shorten it."), .. errors]
            : [.. errors];
    }
}
