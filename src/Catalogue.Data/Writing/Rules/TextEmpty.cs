using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

/// <summary>An empty translation would be shown in place of the Dutch. Other rules require texts in Dutch.</summary>
internal static class TextEmpty
{
    public static readonly Rule Rule = new(
        "TEXT_EMPTY",
        FindingSeverity.Error,
        "{0} is leeg: schrijf de tekst, of laat hem weg.",
        "{0} is empty: write the text, or leave it out.",
        offer => offer.Texts.Where(
            text => text.IsTranslated && text.Path is not "title.nl" and not "summary.nl" and not "name.nl"
                && string.IsNullOrWhiteSpace(text.Text)).Select(text => new Found(text.Path, text.Path)));
}
