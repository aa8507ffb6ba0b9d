using System.Collections.Immutable;

namespace Catalogue.Data.Curation;

/// <summary>
/// Where an entry's facts come from: public pages, or an example made up to show how the catalogue works, never to be taken as
/// fact. Sources name pages; Note says what of it is not in them.
/// </summary>
public sealed record Provenance(ProvenanceKind Kind, ImmutableArray<string> Sources, string? Note = null)
{
    /// <summary>Of what staff write themselves and say no more of.</summary>
    public static Provenance ByStaff { get; } = new(ProvenanceKind.Page, [], "Ingevoerd door de redactie van de catalogus.");

    public ImmutableArray<string> Sources { get; init; } = Sources.OrEmpty();
}

public enum ProvenanceKind
{
    Page,
    Example,
}
