using Catalogue.Data.Curation;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Imports;

/// <summary>
/// Who imports, under which name of the file, and what speaks against an offer beside what is wrong with it: nothing for who may
/// everything.
/// </summary>
internal sealed record ImportBy(
    string File, Saver Saver, Func<CatalogueEntries, Func<PlannedOffer, IEnumerable<ImportFinding>>>? Objections = null)
{
    /// <summary>Where a new offer is from that does not say it; null where it must.</summary>
    public string? ProvenanceNote { get; init; }

    /// <summary>Whether it may be done on the catalogue as it is at this version.</summary>
    public Func<CatalogueVersion, bool> Holds { get; init; } = _ => true;

    /// <summary>The command line.</summary>
    public static ImportBy Command(string file) => new(file, new Saver("import", $"import {file}"));
}
