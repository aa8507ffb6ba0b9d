using System.Collections.Immutable;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Curation;

/// <summary>
/// Where an entry's facts come from: public pages, or an example invented to show how the catalogue works, which is not fact. Sources are
/// addresses of pages; Note says which parts are not on them.
/// </summary>
public sealed record Provenance(ProvenanceKind Kind, ImmutableArray<string> Sources, string? Note = null)
{
    /// <summary>For an entry written by staff without further details.</summary>
    public static Provenance ByStaff { get; } = new(ProvenanceKind.Page, [], "Ingevoerd door de redactie van de catalogus.");

    public ImmutableArray<string> Sources { get; init; } = Sources.OrEmpty();
}

public enum ProvenanceKind
{
    Page,
    Example,
}
