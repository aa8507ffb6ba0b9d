using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>A contact is a service or a function, never a person.</summary>
internal static class ContactPerson
{
    public static readonly Rule Rule = new(
        "CONTACT_PERSON",
        FindingSeverity.Error,
        "{0} is een persoon: schrijf de functie of de dienst die antwoordt, zoals \"balie onderwijs\".",
        "{0} is a person: write the function or service that answers, such as \"balie onderwijs\".",
        offer => from text in offer.TextsToLint
                 where IsContact(text)
                 from name in PersonNames.In(text.Text)
                 select new Found(text.Path, name));

    public static bool IsContact(ContentText text) => text.Member is "contact.function" or "contact.phone" or "contact.email";
}
