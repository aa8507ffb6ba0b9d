using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// The rules for every offer (OfferChecks), as findings: a content with one of these errors cannot even be saved as a draft.
/// </summary>
internal static class ContentFaults
{
    private static string Code => CurationErrors.InvalidText.Code;

    public static IEnumerable<Finding> Of(OfferContent content, Func<Guid, Guid?>? municipality)
    {
        foreach (var fault in OfferChecks.Of(content, municipality))
            yield return CurationErrors.Of(
                fault.Field,
                Code,
                $"‘{fault.Field}’ klopt niet met de rest van het aanbod: verbeter het.",
                $"{fault.Field} {fault.Message}: {fault.Remedy}.");
        // NUL, which jsonb, and therefore the history, refuses.
        if (CanonicalContent.Of(content).Contains(@"\u0000", StringComparison.Ordinal))
            yield return CurationErrors.InvalidText;
    }
}
