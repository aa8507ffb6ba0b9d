using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class ReferenceRetired
{
    public static readonly Rule Rule = new(
        "REFERENCE_RETIRED",
        FindingSeverity.Error,
        "{0} wordt niet meer gebruikt: kies wat ervoor in de plaats kwam, of haal het weg.",
        "{0} is no longer in use: choose what came in its place, or take it out.",
        offer => ContentReferences.Of(offer).Where(reference => reference.Entry?.IsRetired == true).Select(
            reference => new Found(reference.Path, reference.Entry!.Value.Name)))
    {
        IsForPublishing = true,
    };
}
