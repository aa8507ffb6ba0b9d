using System.Collections.Immutable;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Curation;

/// <summary>
/// Where an entry's facts come from: public pages, or an example invented to show how the catalogue works, which is not fact. Sources are
/// codes or addresses of pages; Note says in words what is not on them, and Assumed by the names of the fields.
/// </summary>
public sealed record Provenance(ProvenanceKind Kind, ImmutableArray<string> Sources, string? Note = null)
{
    /// <summary>For an entry written by staff without further details.</summary>
    public static Provenance ByStaff { get; } = new(ProvenanceKind.Page, [], "Ingevoerd door de redactie van de catalogus.");

    public ImmutableArray<string> Sources { get; init; } = Sources.OrEmpty();

    /// <summary>
    /// The fields whose value is not in the sources, as the schema spells them. Empty for an example: all of it is made up.
    /// </summary>
    public ImmutableArray<string> Assumed { get; init => field = value.OrEmpty(); } = [];
}

public enum ProvenanceKind
{
    Page,
    Example,
}
