using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

internal static class PostcodeMalformed
{
    private const int Digits = 4;

    public static readonly Rule Rule = new(
        "POSTCODE_MALFORMED",
        FindingSeverity.Error,
        "Dit is geen postcode: schrijf vier cijfers, zoals 3800.",
        "This is no postcode: write four digits, such as 3800.",
        entry => entry.Entry is Neighbourhood { Postcode: { } postcode } && !(postcode.Length == Digits && postcode.All(char.IsAsciiDigit))
            ? [new("postcode")]
            : []);
}
