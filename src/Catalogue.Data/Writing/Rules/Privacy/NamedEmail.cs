using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>E-mail addresses that look like a person's; the form alone is no proof, hence advice.</summary>
internal static class NamedEmail
{
    public static readonly Rule Rule = new(
        "NAMED_EMAIL",
        FindingSeverity.Advice,
        "{0} lijkt het e-mailadres van een persoon: schrijf liever dat van de dienst, dat blijft ook gelden als iemand weggaat.",
        "{0} looks like the e-mail address of a person: rather write the service's, which holds when somebody leaves.",
        offer => from text in offer.TextsToLint
                 from address in MailAddresses.In(text.Text).Where(
                     address => MailNames.IsLikeAPerson(address) && !MailNames.IsOfKnownPerson(address) && !MailNames.IsAtHome(address))
                     .Distinct()
                 select new Found(text.Path, $"{address.Local}@{address.Host}"));
}
