using Catalogue.Data.Curation;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Fields;

/// <summary>The fields of a provenance.</summary>
internal static class ProvenanceFields
{
    public static FieldSet<Provenance> All { get; } = new(
        "A provenance",
        () => new(ProvenanceKind.Example, []),
        provenance => provenance switch
        {
            { Kind: ProvenanceKind.Page, Sources: [], Note: null } => new("sources", "names no page"),
            { Assumed: var names } when names.Distinct().Count() < names.Length => new("assumed", "names a field twice", "name it once"),
            _ => null,
        })
    {
        { provenance => provenance.Kind, Name<ProvenanceKind>() },
        { provenance => provenance.Sources, Words },
        { provenance => provenance.Note, WordOrNone },
        { provenance => provenance.Assumed, Words },
    };
}
