using Catalogue.Data.Curation;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Fields;

/// <summary>The fields of a provenance.</summary>
internal static class ProvenanceFields
{
    public static FieldSet<Provenance> All { get; } = new(
        "A provenance",
        () => new(ProvenanceKind.Example, []),
        provenance => provenance is { Kind: ProvenanceKind.Page, Sources: [], Note: null } ? new("sources", "names no page") : null)
    {
        { provenance => provenance.Kind, Name<ProvenanceKind>() },
        { provenance => provenance.Sources, Words },
        { provenance => provenance.Note, WordOrNone },
    };
}
