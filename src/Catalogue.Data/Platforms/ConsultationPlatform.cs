using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Platforms;

/// <summary>A permanent consultation on one topic (overlegplatform), with its member organisations.</summary>
public sealed record ConsultationPlatform : ReferenceEntry
{
    public required LocalizedText Name { get; init; }

    public required LocalizedText Subject { get; init; }

    public required Guid Municipality { get; init; }

    public ImmutableArray<Guid> Members { get; init; } = [];

    public ImmutableArray<Guid> Themes { get; init; } = [];
}
