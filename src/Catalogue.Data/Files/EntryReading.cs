using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Fields;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Data.Files;

/// <summary>Reads entries of a file by the rules of the starting data, and reports faults by the file's own columns.</summary>
internal sealed class EntryReading(KnownEntries known, Action<ImportFinding> report)
{
    /// <summary>The entry; false when it is invalid.</summary>
    public bool TryRead<T>(FileEntry entry, Func<SeedEntry, T> read, out T result)
    {
        var reading = new SeedReading(known.Names);
        result = reading.ReadEntry("", 0, JsonSerializer.SerializeToElement(entry.Json), entry.Kind, read);
        var faults = reading.Faults();
        foreach (var fault in faults)
            report(Found(entry, fault));
        return faults.Count == 0;
    }

    // For a field without a column: a new offer lacks a value; an existing one has a value that conflicts with the file.
    private static ImportFinding Found(FileEntry entry, SeedFault fault)
    {
        var place = entry.Place(fault.Field);
        if (place.IsInFile)
            return ImportFinding.Error(
                place.Line,
                place.Name,
                place.Value,
                fault.Message,
                fault.Remedy) with { Dutch = fault.Dutch, IsPath = place.IsPath };
        if (entry.Existing is null)
            return ImportFinding.Error(
                entry.Line,
                place.Name,
                null,
                fault.Message,
                "add the column, with a value for each new offer") with { Dutch = fault.Dutch };
        const string NoColumn = "the file has no column of it: add one, or correct the offer first";
        return ImportFinding.Error(
            entry.Line,
            place.Name,
            EntryPath.Text(entry.Json, fault.Field),
            fault.Message,
            $"{fault.Remedy ?? "correct it"}; {NoColumn}") with
        {
            Dutch = fault.Dutch is { } dutch
                ? $"{dutch}; het bestand heeft er geen kolom voor: voeg die toe, of verbeter eerst het aanbod"
                : null,
        };
    }

    public static FilePlace PlaceIn(JsonObject json, JsonPlace entry, string field)
    {
        var (path, line) = entry.Of(field);
        return new(path, line, EntryPath.Text(json, field), IsPath: true);
    }
}
