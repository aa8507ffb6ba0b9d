using System.Text.RegularExpressions;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>
/// Belgian mobile numbers: 04xx and eight more digits in any notation, with or without the country code 32. A number in Liège (04) has one
/// digit less.
/// </summary>
internal static partial class MobileNumber
{
    public static readonly Rule Rule = new(
        "MOBILE_NUMBER",
        FindingSeverity.Error,
        "{0} is een gsm-nummer: schrijf het vaste nummer van de dienst, zoals 011 70 15 64.",
        "{0} is a mobile number: write the service's fixed number, such as 011 70 15 64.",
        offer => from text in offer.TextsToLint
                 where text.Member is not "externalId"
                 from number in Number().Matches(WithPlainDigits(text.Text)).Select(number => number.Value).Distinct()
                 select new Found(text.Path, number));

    // Enterprise numbers (BE 0467.123.456) and dates with an hour (04/12/2026 14 uur) look similar.
    [GeneratedRegex(
        @"(?<!\d[/.-]?|\+|\b(?i:BE|BTW|TVA|KBO|BCE|ondernemingsnummer)[\s:.-]{0,3})(?!0?4[/.-]\d{1,2}[/.-](19|20)\d\d)"
        + @"((\+|\b00)[\s.]{0,2}32[\s./()\-\u2010-\u2015·_]{0,3}(\(?0\)?[\s./)\-]{0,3})?4|\b324"
        + @"|\(?0[\s./\-]{0,2}4)([\s./()\-\u2010-\u2015·_]{0,3}\d){8}(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    // Digits of other scripts count too: they can be dialled as well.
    private static string WithPlainDigits(string text) => text.All(letter => char.IsAscii(letter) || !char.IsDigit(letter))
        ? text
        : string.Create(text.Length, text, static (plain, text) =>
        {
            for (var at = 0; at < plain.Length; at++)
                plain[at] = char.IsDigit(text[at]) ? (char)('0' + (int)char.GetNumericValue(text[at])) : text[at];
        });
}
