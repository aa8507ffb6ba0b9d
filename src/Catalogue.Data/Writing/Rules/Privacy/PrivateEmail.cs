using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>
/// E-mail addresses of persons: at a provider of private mailboxes, or with a person's name. They do not belong to a service, and would be
/// public.
/// </summary>
internal static class PrivateEmail
{
    public static readonly Rule Rule = new(
        "PRIVATE_EMAIL",
        FindingSeverity.Error,
        "{0} is het e-mailadres van een persoon: schrijf het adres van de dienst, zoals onderwijs@stad.be.",
        "{0} is the e-mail address of a person: write the service's, such as onderwijs@stad.be.",
        offer => from text in offer.TextsToLint
                 from address in MailAddresses.In(text.Text).Where(
                     address => MailNames.IsAtHome(address) || MailNames.IsOfKnownPerson(address)).Distinct()
                 select new Found(text.Path, $"{address.Local}@{address.Host}"));
}
