using Catalogue.Data.Curation;
using Catalogue.Data.Entries;

namespace Catalogue.Data.Files;

/// <summary>
/// What an import found and did. Each list has a total count and keeps its first items only, so that the report of any file stays small
/// enough to read.
/// </summary>
public sealed class ImportReport
{
    internal ImportReport(string file) => File = file;

    public string File { get; }

    /// <summary>How the file was read: "CSV, UTF-8, separated by semicolon".</summary>
    public string Form { get; internal set; } = "";

    public TruncatedList<ImportFinding> Errors { get; } = new();

    public TruncatedList<ImportFinding> Warnings { get; } = new();

    public TruncatedList<ImportedEntry> Created { get; } = new();

    public TruncatedList<ImportedEntry> Changed { get; } = new();

    public TruncatedList<LikelyDuplicate> Duplicates { get; } = new();

    /// <summary>How many entries are unchanged.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>The version that the import made; null when nothing was written.</summary>
    public CatalogueVersion? Applied { get; internal set; }

    /// <summary>The version of the catalogue that the file was checked against; null when it was not checked.</summary>
    internal CatalogueVersion? Seen { get; set; }

    /// <summary>Whether the catalogue had another version than the required one.</summary>
    internal bool Moved { get; set; }

    /// <summary>Whether applying the file would write anything.</summary>
    public bool HasChanges => Created.Count + Changed.Count > 0;

    internal void Add(ImportFinding finding) => (finding.Severity == ImportSeverity.Error ? Errors : Warnings).Add(finding);
}

/// <summary>An entry that is created or changed; Status is an offer's, null for other nouns.</summary>
public sealed record ImportedEntry(int Line, EntryKind Kind, string Slug, string? Status, IReadOnlyList<FieldChange> Changes);

/// <summary>A new offer that probably exists already, in the catalogue or earlier in the file.</summary>
public sealed record LikelyDuplicate(int Line, string Slug, string Title, string OtherSlug, string OtherTitle)
{
    /// <summary>The path of its title in a JSON file; null in a CSV.</summary>
    public string? Path { get; init; }
}

/// <summary>The first items of a list that may be long, and its total count.</summary>
public sealed class TruncatedList<T>
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
