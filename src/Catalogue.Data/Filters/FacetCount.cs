using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>Counts every value of a facet, given the offers that each value matches and whether it is selected.</summary>
internal delegate ImmutableArray<FacetValue> FacetCount<TAsked>(
    FacetDimension facet, FacetQuestion question, Func<TAsked, OfferSet> having, Func<TAsked, bool> isSelected);

/// <summary>How facets list their values.</summary>
internal static class Facets
{
    /// <summary>All values of an enum, in enum order.</summary>
    public static FacetCount<T> OfEnum<T>()
        where T : struct, Enum => Of(_ => Enum.GetValues<T>());

    /// <summary>True, then false.</summary>
    public static FacetCount<bool> OfFlag { get; } = Of<bool>(_ => [true, false]);

    public static FacetCount<T> Of<T>(Func<FacetQuestion, IEnumerable<T>> values)
        where T : notnull => (facet, question, having, isSelected) => question.Each(facet, values(question), having, isSelected);

    /// <summary>Entries, selected by id.</summary>
    public static FacetCount<Guid> OfEntries<T>(Func<ReferenceData, Roster<T>> entries, Func<T, Guid> id)
        where T : class =>
            (facet, question, having, isSelected) => question.Each(
                facet, entries(question.Reference).All, entry => having(id(entry)), entry => isSelected(id(entry)));

    /// <summary>A tree of entries.</summary>
    public static FacetCount<Guid> OfTree<T>(
        Func<ReferenceData, IEnumerable<T>> roots, Func<ReferenceData, T, IEnumerable<T>> children, Func<T, Guid> id)
        where T : notnull => (facet, question, having, isSelected) =>
    {
        var others = question.Others(facet);
        return [.. roots(question.Reference).Select(Tree)];

        FacetValue Tree(T entry) => new(
            facet,
            entry,
            OfferSets.CountOfBoth(others, having(id(entry))),
            isSelected(id(entry)),
            [.. children(question.Reference, entry).Select(Tree)]);
    };

    /// <summary>The values with the most offers first.</summary>
    public static FacetCount<T> MostFirst<T>(this FacetCount<T> count) => (facet, question, having, isSelected) =>
        [.. count(facet, question, having, isSelected).OrderByDescending(value => value.Count)];

    /// <summary>The round values, and the value asked for even when it is not round.</summary>
    public static IEnumerable<T> With<T>(ImmutableArray<T> values, T? asked)
        where T : struct => asked is { } value ? values.Append(value).Distinct().Order() : values;
}
