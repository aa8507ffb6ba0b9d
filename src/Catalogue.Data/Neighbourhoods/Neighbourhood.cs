using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;

namespace Catalogue.Data.Neighbourhoods;

/// <summary>A deelgemeente or wijk. Parent is the deelgemeente of a wijk; a deelgemeente has none. Borders are symmetric.</summary>
public sealed record Neighbourhood : ReferenceEntry
{
    public required string Name { get; init; }

    public required NeighbourhoodKind Kind { get; init; }

    public required Guid Municipality { get; init; }

    public Guid? Parent { get; init; }

    public string? Postcode { get; init; }

    /// <summary>Its approximate centre.</summary>
    public Coordinates? Coordinates { get; init; }

    public ImmutableArray<Guid> Borders { get; init; } = [];
}

/// <summary>Deelgemeente (a former municipality) or wijk.</summary>
public enum NeighbourhoodKind
{
    Deelgemeente,
    Wijk,
}
