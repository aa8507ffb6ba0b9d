using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Rules.Privacy;

namespace Catalogue.Data.Writing.Rules;

internal static class EmailMalformed
{
    public static readonly Rule Rule = new(
        "EMAIL_MALFORMED",
        FindingSeverity.Error,
        "Dit is geen e-mailadres: schrijf één adres, zoals onderwijs@stad.be.",
        "This is no e-mail address: write one address, such as onderwijs@stad.be.",
        offer => offer.TextsToLint.Where(
            text => text.Member == "contact.email" && !MailAddresses.IsOne(text.Text)).Select(text => new Found(text.Path)));
}
