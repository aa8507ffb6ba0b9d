using System.Text.Json;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Seed;

/// <summary>One reading of all files: what is wrong so far, which entries there are, and which are pointed to, so that files may name what later files hold.</summary>
internal sealed class SeedReading
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

    /// <summary>Throws SeedFaultsException when anything was wrong.</summary>
    public void Finish()
    {
        _faults.AddRange(_references.Where(reference => !_entries.Contains((reference.Kind, reference.Slug))).Select(reference => reference.Otherwise));
        if (_faults.Count > 0)
            throw new SeedFaultsException(_faults);
    }

    private T ReadEntry<T>(string file, int at, JsonElement element, EntryKind kind, Func<SeedEntry, T> read)
    {
        var entry = SeedEntry.At(this, file, at, element, kind);
        if (entry.Slug.Length > 0 && !_entries.Add((kind, entry.Slug)))
            entry.Fault("slug", "is there twice");
        var result = read(entry);
        entry.RefuseOthers();
        return result;
    }
}

/// <summary>A file by its name, with its bytes.</summary>
internal sealed record SeedFile(string Name, ReadOnlyMemory<byte> Utf8);
