using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>Names of persons in the other texts. Some are legitimate (a writer, a patron), hence advice.</summary>
internal static class PersonNamed
{
    public static readonly Rule Rule = new(
        "PERSON_NAMED",
        FindingSeverity.Advice,
        "{0} lijkt de naam van een persoon: noem liever de functie of de dienst.",
        "{0} looks like the name of a person: rather name the function or the service.",
        offer => from text in offer.TextsToLint
                 where text.IsTranslated && !ContactPerson.IsContact(text)
                 from name in PersonNames.In(text.Text)
                 select new Found(text.Path, name));
}
