using Catalogue.Data.Database;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Acts;

/// <summary>The slug of a new offer: from its Dutch title, with the first free number appended when it is taken.</summary>
internal static class OfferSlug
{
    /// <summary>
    /// Null for a title without a letter or digit. Call it under the lock, so that the slug is still free when it is written.
    /// </summary>
    public static async Task<string?> ForAsync(CatalogueContext context, string title, CancellationToken cancel)
    {
        var slug = FreeSlug.Cut(NameSimilarity.Slug(title));
        if (slug.Length == 0)
            return null;
        var taken = await context.Set<OfferRow>().Where(offer => offer.Slug.StartsWith(slug)).Select(offer => offer.Slug)
            .ToHashSetAsync(cancel);
        return FreeSlug.Of(slug, taken);
    }
}
