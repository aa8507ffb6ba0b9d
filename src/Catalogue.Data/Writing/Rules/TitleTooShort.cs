using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class TitleTooShort
{
    private const int Least = 3;

    public static readonly Rule Rule = new(
        "TITLE_TOO_SHORT",
        FindingSeverity.Error,
        "De titel heeft minder dan {0} tekens: schrijf hem voluit.",
        "The title has fewer than {0} characters: write it in full.",
        offer => offer.Texts.Where(
            text => text.Member == "title" && TextLength.Of(text.Text.Trim()) is > 0 and < Least)
            .Select(text => new Found(text.Path, Least)));
}
