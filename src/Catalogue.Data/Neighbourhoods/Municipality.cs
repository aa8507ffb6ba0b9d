using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;

namespace Catalogue.Data.Neighbourhoods;

/// <summary>A municipality by its NIS code, with the former codes and names of municipalities merged into it.</summary>
public sealed record Municipality
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string NisCode { get; init; }

    /// <summary>Its approximate centre.</summary>
    public Coordinates? Coordinates { get; init; }

    public ImmutableArray<FormerMunicipality> FormedFrom { get; init; } = [];

    public required Provenance Provenance { get; init; }
}

/// <summary>A municipality that was merged into another; Until is its last day.</summary>
public sealed record FormerMunicipality(string Name, string NisCode, DateOnly Until);
