using System.Text.Json;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Seed;

/// <summary>
/// One reading of all files: what is wrong so far, which entries there are, and which are pointed to, so that files may name what later
/// files hold.
/// </summary>
internal sealed class SeedReading(SeedNames? names = null)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly List<SeedFault> _faults = [];
    private readonly HashSet<(EntryKind, string)> _entries = [];
    private readonly List<(EntryKind Kind, string Slug, SeedFault Otherwise)> _references = [];

    public void Fault(SeedFault fault) => _faults.Add(fault);

    public void Refer(EntryKind kind, string slug, SeedFault otherwise) => _references.Add((kind, slug, otherwise));

    /// <summary>Reads one file: an array of entries of one noun.</summary>
    public List<T> Read<T>(SeedFile file, EntryKind kind, Func<SeedEntry, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Utf8, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Array)
                return [.. json.RootElement.EnumerateArray().Select((element, at) => ReadEntry(file.Name, at, element, kind, read))];
            Fault(new(file.Name, "", "", "is not an array of entries"));
        }
        catch (JsonException fault)
        {
            Fault(new(file.Name, "", "", $"is not JSON: {fault.Message}"));
        }

        return [];
    }

    public Func<Guid, Guid?>? MunicipalityOf => names?.MunicipalityOf;

    /// <summary>The id of an entry: the one it has where names are given, else the one that its slug makes.</summary>
    public Guid IdOf(EntryKind kind, string slug) => names?.Find(kind, slug) ?? SeedId.Of(kind, slug);

    /// <summary>
    /// The id of the entry that a slug means where another entry names it: of one that was merged, that of the one that took its place.
    /// </summary>
    public Guid IdOfNamed(EntryKind kind, string slug) => IdOf(kind, slug) is var id && names is not null ? names.NowOf(id) : id;

    /// <summary>Throws SeedFaultsException when anything was wrong.</summary>
    public void Finish()
    {
        if (Faults() is { Count: > 0 } faults)
            throw new SeedFaultsException(faults);
    }

    /// <summary>All that was wrong, references that lead nowhere among it.</summary>
    public IReadOnlyList<SeedFault> Faults() =>
    [
        .. _faults,
        .. _references.Where(
            reference => !_entries.Contains((reference.Kind, reference.Slug)) && names?.Find(reference.Kind, reference.Slug) is null)
            .Select(
                reference => reference.Otherwise with { Remedy = names?.Nearest(reference.Kind, reference.Slug) is { } near ? $"did you mean '{near}'?" : "use the slug of one that is there" }),
    ];

    public T ReadEntry<T>(string file, int at, JsonElement element, EntryKind kind, Func<SeedEntry, T> read)
    {
        var entry = SeedEntry.At(this, file, at, element, kind);
        if (entry.Slug.Length > 0 && !_entries.Add((kind, entry.Slug)))
            entry.Fault("slug", "is there twice");
        var result = read(entry);
        entry.RefuseOthers();
        return result;
    }
}

/// <summary>
/// Entries that are there already: Find gives the id of one by its slug, NowOf that of the one that took its place where it was merged,
/// Nearest the slug that was probably meant, MunicipalityOf that of a neighbourhood; null when there is none.
/// </summary>
internal sealed record SeedNames(
    Func<EntryKind, string, Guid?> Find,
    Func<Guid, Guid> NowOf,
    Func<EntryKind, string, string?> Nearest,
    Func<Guid, Guid?> MunicipalityOf);

/// <summary>A file by its name, with its bytes.</summary>
internal sealed record SeedFile(string Name, ReadOnlyMemory<byte> Utf8);
