using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Platforms;

/// <summary>A standing consultation around one problem (overlegplatform), with the organisations that sit in it.</summary>
public sealed record ConsultationPlatform : ReferenceEntry
{
    public required LocalizedText Name { get; init; }

    public required LocalizedText Subject { get; init; }

    public required Guid Municipality { get; init; }

    public ImmutableArray<Guid> Members { get; init; } = [];

    public ImmutableArray<Guid> Themes { get; init; } = [];
}
