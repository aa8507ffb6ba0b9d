using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// What an offer says when another becomes one with it: its own, and of the other what it does not tell. What only makes sense together is
/// taken together.
/// </summary>
internal static class MergedContent
{
    public static OfferContent Of(OfferContent into, OfferContent from) => OfferFields.All.Merged(into, from) with
    {
        PreviousNames = [.. into.PreviousNames.Append(from.Title.Dutch).Concat(from.PreviousNames).Where(name => name != into.Title.Dutch).Distinct(StringComparer.Ordinal)],
    };
}
