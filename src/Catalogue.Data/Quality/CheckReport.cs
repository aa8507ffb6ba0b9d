using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;

namespace Catalogue.Data.Quality;

/// <summary>
/// The possible improvements to the working catalogue at one version, by section; a section without findings is included too.
/// </summary>
public sealed record CheckReport(CatalogueVersion Version, DateOnly Day, int Offers, ImmutableArray<CheckSection> Sections)
{
    public int Count => Sections.Sum(section => section.Findings.Length);
}

/// <summary>Findings of one kind. Key is for programs ("translations.fr"), Title for people.</summary>
public sealed record CheckSection(string Key, string Title, ImmutableArray<CheckFinding> Findings);

/// <summary>A possible improvement to one entry.</summary>
public sealed record CheckFinding(EntryKind Kind, string Slug, string Message);
