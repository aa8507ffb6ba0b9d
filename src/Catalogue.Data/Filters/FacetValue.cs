using System.Collections.Immutable;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using NeighbourhoodEntry = Catalogue.Data.Neighbourhoods.Neighbourhood;

namespace Catalogue.Data.Filters;

/// <summary>
/// A value that a filter can take: an entry, an enum's value, a Grade, a bool, a language tag, a TimeOfDay, a SchoolYear, euros (decimal)
/// or metres (int). Count is the number of offers if this were the only value selected in its dimension and all other filters stayed;
/// IsSelected tells whether it is selected. Dimension is the facet's, except for municipalities at the roots of the neighbourhoods.
/// </summary>
public sealed record FacetValue(FacetDimension Dimension, object Value, int Count, bool IsSelected, ImmutableArray<FacetValue> Children)
{
    /// <summary>
    /// Drops values without offers, unless zeros is set and the value is not retired; the ancestors of a kept value stay.
    /// </summary>
    internal static ImmutableArray<FacetValue> Pruned(ImmutableArray<FacetValue> values, bool zeros)
    {
        var kept = ImmutableArray.CreateBuilder<FacetValue>(values.Length);
        foreach (var value in values)
        {
            var children = value.Children.IsEmpty ? value.Children : Pruned(value.Children, zeros);
            if (value.Count > 0 || !children.IsEmpty || (zeros && !IsRetired(value.Value)))
                kept.Add(value with { Children = children });
        }

        return kept.DrainToImmutable();
    }

    private static bool IsRetired(object value) =>
        value is School { IsRetired: true } or Organisation { IsRetired: true } or Theme { IsRetired: true }
            or NeighbourhoodEntry { IsRetired: true };
}
