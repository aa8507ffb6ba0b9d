using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class ReferenceUnknown
{
    public static readonly Rule Rule = new(
        "REFERENCE_UNKNOWN",
        FindingSeverity.Error,
        "{0} bestaat niet in de catalogus: kies een bestaand id, of haal het weg.",
        "{0} is not in the catalogue: choose an id that is, or take it out.",
        offer => ContentReferences.Of(offer).Where(reference => reference.Entry is null).Select(
            reference => new Found(reference.Path, reference.Id)));
}
