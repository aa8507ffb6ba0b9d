using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Filters;

/// <summary>
/// The usual kinds of filters, each with its reading, its sets and its facet, so that the list of filters only gives what is specific to
/// each.
/// </summary>
internal static class FilterKinds
{
    /// <summary>Matches any of several values of an enum.</summary>
    public static ValuesFilter<T, T> Enums<T>(
        string input,
        FacetDimension facet,
        Func<OfferFilter, ImmutableArray<T>> asked,
        Func<OfferFilter, ImmutableArray<T>, OfferFilter> asking,
        Action<Offer, ValuesOfOffer<T>> values)
        where T : struct, Enum => new()
    {
        Inputs = [input],
        Facets = [facet],
        Facet = Facets.OfEnum<T>(),
        From = reading => reading.List<T>(input),
        Asked = asked,
        Asking = asking,
        Having = (sets, value, _) => sets[value],
        Values = (offer, _, found) => values(offer, found),
    };

    /// <summary>True or false; an offer where it is unknown matches neither.</summary>
    public static ValuesFilter<bool, bool> Flag(
        string input,
        FacetDimension facet,
        Func<OfferFilter, bool?> asked,
        Func<OfferFilter, bool?, OfferFilter> asking,
        Func<Offer, bool?> value,
        bool isOfDetails = true) => new()
    {
        Inputs = [input],
        Facets = [facet],
        Facet = Facets.OfFlag,
        // Details of offers are not loaded at start-up.
        IsLazy = isOfDetails,
        From = reading => One(reading.Value<bool>(input)),
        Asked = filter => One(asked(filter)),
        Asking = (filter, values) => asking(filter, First(values)),
        Having = (sets, yes, _) => sets[yes],
        Values = (offer, _, values) =>
        {
            if (value(offer) is { } known)
                values.Add(known);
        },
    };

    public static ImmutableArray<T> One<T>(T? value)
        where T : struct => value is { } given ? [given] : [];

    public static ImmutableArray<T> One<T>(T? value)
        where T : class => value is null ? [] : [value];

    public static T? First<T>(ImmutableArray<T> values)
        where T : struct => values.IsDefaultOrEmpty ? null : values[0];
}
