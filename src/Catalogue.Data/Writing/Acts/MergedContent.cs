using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// The content of an offer after another is merged into it: its own values, and the other's where it has none. Fields of one group are
/// taken together.
/// </summary>
internal static class MergedContent
{
    public static OfferContent Of(OfferContent into, OfferContent from) => OfferFields.All.Merged(into, from) with
    {
        PreviousNames = [.. into.PreviousNames.Append(from.Title.Dutch).Concat(from.PreviousNames).Where(name => name != into.Title.Dutch)
            .Distinct(StringComparer.Ordinal)],
    };
}
