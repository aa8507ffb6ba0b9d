using System.Text.Json;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Fields;

/// <summary>
/// One reading of all files: the faults so far, the entries, and the references to check at the end, so that a file may refer to entries of
/// a later one.
/// </summary>
internal sealed class SeedReading(SeedNames? names = null)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly List<SeedFault> faults = [];
    private readonly HashSet<(EntryKind, string)> entries = [];
    private readonly List<(EntryKind Kind, string Slug, SeedFault Otherwise)> references = [];

    public void Fault(SeedFault fault) => faults.Add(fault);

    public void Refer(EntryKind kind, string slug, SeedFault otherwise) => references.Add((kind, slug, otherwise));

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

    /// <summary>The id of an entry: that of an existing entry when names are given, else the one computed from its slug.</summary>
    public Guid IdOf(EntryKind kind, string slug) => names?.Find(kind, slug) ?? SeedId.Of(kind, slug);

    /// <summary>The id for a slug in a reference: for a merged entry, that of the one that replaced it.</summary>
    public Guid IdOfNamed(EntryKind kind, string slug) => IdOf(kind, slug) is var id && names is not null ? names.NowOf(id) : id;

    /// <summary>Throws SeedFaultsException when there was any fault.</summary>
    public void Finish()
    {
        if (Faults() is { Count: > 0 } faults)
            throw new SeedFaultsException(faults);
    }

    /// <summary>Every fault, including references to unknown entries.</summary>
    public IReadOnlyList<SeedFault> Faults() =>
    [
        .. faults,
        .. references.Where(
            reference => !entries.Contains((reference.Kind, reference.Slug)) && names?.Find(reference.Kind, reference.Slug) is null)
            .Select(
                reference => reference.Otherwise with { Remedy = names?.Nearest(reference.Kind, reference.Slug) is { } near
                    ? $"did you mean '{near}'?" : "use the slug of one that is there" }),
    ];

    public T ReadEntry<T>(string file, int at, JsonElement element, EntryKind kind, Func<SeedEntry, T> read)
    {
        var entry = SeedEntry.At(this, file, at, element, kind);
        if (entry.Slug.Length > 0 && !entries.Add((kind, entry.Slug)))
            entry.Fault("slug", "is there twice");
        var result = read(entry);
        entry.RefuseOthers();
        return result;
    }
}

/// <summary>
/// Lookups of existing entries; each returns null when there is none. Find gives an id by slug, NowOf the id of the entry that replaced a
/// merged one, Nearest the slug that was probably meant, MunicipalityOf a neighbourhood's municipality.
/// </summary>
internal sealed record SeedNames(
    Func<EntryKind, string, Guid?> Find,
    Func<Guid, Guid> NowOf,
    Func<EntryKind, string, string?> Nearest,
    Func<Guid, Guid?> MunicipalityOf);

/// <summary>A file by its name, with its bytes.</summary>
internal sealed record SeedFile(string Name, ReadOnlyMemory<byte> Utf8);
