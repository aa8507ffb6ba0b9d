using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using static Catalogue.Data.Filters.FilterKinds;

namespace Catalogue.Data.Filters;

/// <summary>
/// `near`: within a number of metres of a point. The facet counts round distances from that point; without a point it is empty.
/// </summary>
internal static class NearFilter
{
    private static readonly ImmutableArray<int> distances = [500, 1_000, 2_000, 5_000, 10_000, 25_000];

    public static ValuesFilter<Coordinates, Near> Create() => new()
    {
        Inputs = ["near"],
        Facets = [FacetDimension.Near],
        Facet = (facet, question, having, isSelected) => question.Filter.Near is { } near
            ? question.Each(
                facet,
                Facets.With(distances, (int?)near.Metres),
                metres => having(new(near.Point, metres)),
                metres => isSelected(new(near.Point, metres)))
            : [],
        Reads = [FilterDependency.School(school => school.Coordinates)],
        IsLazy = true,
        IsCached = true,
        From = reading => One(reading.Part(
            "near",
            near => new Near(new(near.Required<double>("latitude"), near.Required<double>("longitude")), near.Required<int>("metres")))),
        Asked = filter => One(filter.Near),
        Asking = (filter, asked) => filter with { Near = asked.IsDefaultOrEmpty ? null : asked[0] },
        Having = (sets, near, _) => sets.Where(near.Reaches),
        Values = AddPoints,
    };

    // The offer's own places when they have coordinates; otherwise its schools.
    private static void AddPoints(Offer offer, ReferenceData reference, ValuesOfOffer<Coordinates> points)
    {
        var known = offer.Content.Places.Select(place => place.Coordinates).OfType<Coordinates>().ToList();
        var schools = offer.Content.Schools.Select(id => reference.Schools.Find(id)?.Coordinates).OfType<Coordinates>();
        foreach (var point in known.Count > 0 ? known : schools)
            points.Add(point);
    }
}
