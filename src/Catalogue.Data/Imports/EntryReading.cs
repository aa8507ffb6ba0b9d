using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Seed;

namespace Catalogue.Data.Imports;

/// <summary>Reads entries of a file by the rules of the starting data, and says in the file's own columns what is wrong.</summary>
internal sealed class EntryReading(KnownEntries known, Action<ImportFinding> report)
{
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>The entry, and false when it cannot be used.</summary>
    public bool TryRead<T>(FileEntry entry, Func<SeedEntry, T> read, out T result)
    {
        var reading = new SeedReading(known.Names);
        result = reading.ReadEntry("", 0, JsonSerializer.SerializeToElement(entry.Json), entry.Kind, read);
        var faults = reading.Faults();
        foreach (var fault in faults)
            Report(entry, fault);
        return faults.Count == 0;
    }

    private void Report(FileEntry entry, SeedFault fault)
    {
        var (column, value, isInFile) = entry.Place(fault.Field);
        if (isInFile)
            report(ImportFinding.Error(entry.Line, column, value, fault.Message, fault.Remedy));
        else if (missing.Add(column)) // Once for the file: it is the column that is missing.
            report(ImportFinding.Error(entry.Line, column, null, fault.Message, "add the column, with a value for each new offer"));
    }

    public static (string Column, string? Value, bool IsInFile) PlaceIn(JsonObject json, string path) => (path, EntryPath.Text(json, path), true);
}
