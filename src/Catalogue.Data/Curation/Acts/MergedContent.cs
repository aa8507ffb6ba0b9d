using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>What an offer says when another becomes one with it: its own, and of the other what it does not tell. What only makes sense together is taken together.</summary>
internal static class MergedContent
{
    public static OfferContent Of(OfferContent into, OfferContent from) => WithPlace(WithAge(into, from), from) with
    {
        Summary = into.Summary ?? from.Summary,
        Description = into.Description ?? from.Description,
        Eligibility = into.Eligibility ?? from.Eligibility,
        PreviousNames = [.. into.PreviousNames.Append(from.Title.Dutch).Concat(from.PreviousNames).Where(name => name != into.Title.Dutch).Distinct(StringComparer.Ordinal)],
        ExternalId = into.ExternalId ?? from.ExternalId,
        Partners = Either(into.Partners, from.Partners),
        Funders = Either(into.Funders, from.Funders),
        Themes = Either(into.Themes, from.Themes),
        TargetGroups = Either(into.TargetGroups, from.TargetGroups),
        Levels = Either(into.Levels, from.Levels),
        Languages = Either(into.Languages, from.Languages),
        Free = into.Free ?? (into.Price is null ? from.Free : null),
        Price = into.Price ?? (into.Free is null ? from.Price : null),
        Places = Either(into.Places, from.Places),
        Schedule = into.Schedule ?? from.Schedule,
        Capacity = into.Capacity ?? (into.PlacesLeft is null ? from.Capacity : null),
        PlacesLeft = into.PlacesLeft ?? (into.Capacity is null ? from.PlacesLeft : null),
        PlacesAsOf = into.PlacesLeft is null && into.Capacity is null ? from.PlacesAsOf : into.PlacesAsOf,
        Registration = into.Registration ?? from.Registration,
        Contact = into.Contact ?? from.Contact,
        ValidFrom = into.ValidFrom is null && into.ValidUntil is null ? from.ValidFrom : into.ValidFrom,
        ValidUntil = into.ValidFrom is null && into.ValidUntil is null ? from.ValidUntil : into.ValidUntil,
        Reach = Either(into.Reach, from.Reach),
        Documents = Either(into.Documents, from.Documents),
    };

    private static OfferContent WithAge(OfferContent into, OfferContent from) => into is { AgeApplies: true, MinAgeMonths: null, MaxAgeMonths: null }
        ? into with { AgeApplies = from.AgeApplies, MinAgeMonths = from.MinAgeMonths, MaxAgeMonths = from.MaxAgeMonths }
        : into;

    private static OfferContent WithPlace(OfferContent into, OfferContent from) => into is { Schools.IsEmpty: true, AllNetworks: false, Networks.IsEmpty: true, Areas.IsEmpty: true }
        ? into with { Schools = from.Schools, AllNetworks = from.AllNetworks, Networks = from.Networks, Areas = from.Areas }
        : into;

    private static ImmutableArray<T> Either<T>(ImmutableArray<T> own, ImmutableArray<T> other) => own.IsEmpty ? other : own;
}
