using Catalogue.Data.Entries;
using Catalogue.Data.Writing;

namespace Catalogue.Data.Files;

/// <summary>
/// Who imports, the file's name, and additional checks of an offer, such as the person's rights; none for someone who may do everything.
/// </summary>
internal sealed record ImportBy(
    string File, Saver Saver, Func<CatalogueEntries, Func<PlannedOffer, IEnumerable<ImportFinding>>>? Objections = null)
{
    /// <summary>The provenance of a new offer that has none; null when it must have one.</summary>
    public string? ProvenanceNote { get; init; }

    /// <summary>Whether the import may be applied to the catalogue at this version.</summary>
    public Func<CatalogueVersion, bool> Holds { get; init; } = _ => true;

    /// <summary>The command line.</summary>
    public static ImportBy Command(string file) => new(file, new Saver("import", $"import {file}"));
}
