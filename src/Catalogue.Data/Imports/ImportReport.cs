using Catalogue.Data.Curation;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Imports;

/// <summary>
/// What an import found and did. Of each list the first entries are kept, with the count of all, so that a report of any file can be held
/// and read.
/// </summary>
public sealed class ImportReport
{
    internal ImportReport(string file) => File = file;

    public string File { get; }

    /// <summary>How the file was read: "CSV, UTF-8, separated by semicolon".</summary>
    public string Form { get; internal set; } = "";

    public FirstOf<ImportFinding> Errors { get; } = new();

    public FirstOf<ImportFinding> Warnings { get; } = new();

    public FirstOf<ImportedEntry> Created { get; } = new();

    public FirstOf<ImportedEntry> Changed { get; } = new();

    public FirstOf<LikelyDuplicate> Duplicates { get; } = new();

    /// <summary>How many are as they were.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>The version that it made; null when nothing was written.</summary>
    public CatalogueVersion? Applied { get; internal set; }

    /// <summary>The version of the catalogue that the file was held against; null when it was not.</summary>
    internal CatalogueVersion? Seen { get; set; }

    /// <summary>Whether the catalogue was another than the one it was to be held against.</summary>
    internal bool Moved { get; set; }

    /// <summary>Whether anything would be written.</summary>
    public bool HasChanges => Created.Count + Changed.Count > 0;

    internal void Add(ImportFinding finding) => (finding.Severity == ImportSeverity.Error ? Errors : Warnings).Add(finding);
}

/// <summary>An entry that is made or changed; Status is an offer's, null for other nouns.</summary>
public sealed record ImportedEntry(int Line, EntryKind Kind, string Slug, string? Status, IReadOnlyList<FieldChange> Changes);

/// <summary>A new offer that is probably one that is there already, in the catalogue or earlier in the file.</summary>
public sealed record LikelyDuplicate(int Line, string Slug, string Title, string OtherSlug, string OtherTitle)
{
    /// <summary>Where its title stands in a JSON file; null in a CSV.</summary>
    public string? Path { get; init; }
}

/// <summary>The first entries of a list that may be long.</summary>
public sealed class FirstOf<T>
{
    private const int Most = 200;

    private readonly List<T> first = [];

    public IReadOnlyList<T> First => first;

    public int Count { get; private set; }

    internal void Add(T entry)
    {
        if (Count++ < Most)
            first.Add(entry);
    }
}
