using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Files;

/// <summary>Finds the entries of a JSON file: a list of offers, or an object with a list for each noun, as an export writes it.</summary>
internal sealed class JsonEntries(ReadOnlyMemory<byte> utf8, Action<ImportFinding> report)
{
    private static readonly Dictionary<string, EntryKind> Nouns = new(StringComparer.Ordinal)
    {
        ["municipalities"] = EntryKind.Municipality,
        ["neighbourhoods"] = EntryKind.Neighbourhood,
        ["schools"] = EntryKind.School,
        ["organisations"] = EntryKind.Organisation,
        ["themes"] = EntryKind.Theme,
        ["platforms"] = EntryKind.Platform,
        ["offers"] = EntryKind.Offer,
    };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly List<(EntryKind Kind, JsonPlace Place)> places = [];
    private int line = 1;
    private int counted;

    public static EntryKind NounOf(string list) => Nouns[list];

    /// <summary>False when the file is not JSON, or has another form, which is reported.</summary>
    public bool Find()
    {
        try
        {
            Walk();
            return true;
        }
        catch (JsonException fault)
        {
            report(
                ImportFinding.Error(
                    (int)(fault.LineNumber ?? 0) + 1,
                    "",
                    null,
                    $"is not JSON ({fault.Message.Split(". ")[0]})",
                    "correct it, or export it again"));
            return false;
        }
    }

    public IEnumerable<(EntryKind Kind, JsonPlace Place, JsonObject Json)> Read(Func<EntryKind, bool> wanted)
    {
        foreach (var (kind, place) in places.Where(place => wanted(place.Kind)))
        {
            if (ReadOne(place) is { } json)
                yield return (kind, place, json);
        }
    }

    private void Walk()
    {
        var reader = new Utf8JsonReader(utf8.Span);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            List(ref reader, EntryKind.Offer, "");
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                Noun(ref reader);
        }
        else
        {
            Refuse(reader.TokenStartIndex, "", "is neither a list of offers nor an object of lists");
        }

        reader.Read(); // Anything after it is not JSON.
    }

    private void Noun(ref Utf8JsonReader reader)
    {
        var noun = reader.GetString()!;
        var start = reader.TokenStartIndex;
        reader.Read();
        if (noun == CatalogueExport.Licence)
        {
            reader.Skip();
            return;
        }

        if (!Nouns.TryGetValue(noun, out var kind) || reader.TokenType != JsonTokenType.StartArray)
        {
            Refuse(
                start,
                noun,
                Nouns.ContainsKey(noun) ? "is not a list" : $"is not a list of entries; these are: {string.Join(", ", Nouns.Keys)}");
            reader.Skip();
            return;
        }

        List(ref reader, kind, noun);
    }

    private void List(ref Utf8JsonReader reader, EntryKind kind, string noun)
    {
        for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            places.Add(
                (kind, new(
                    string.Create(CultureInfo.InvariantCulture, $"{noun}[{at}]"), LineAt(start), utf8[start..(int)reader.BytesConsumed])));
        }
    }

    private JsonObject? ReadOne(JsonPlace place)
    {
        try
        {
            using var json = JsonDocument.Parse(place.Utf8, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return JsonObject.Create(json.RootElement.Clone());
            report(ImportFinding.Error(place.Whole, json.RootElement.GetRawText(), "is not an object", "write an entry in { }"));
        }
        catch (JsonException fault)
        {
            report(ImportFinding.Error(place.Whole, null, $"cannot be read ({fault.Message.Split(". ")[0]})", "correct the entry"));
        }

        return null;
    }

    private void Refuse(long start, string field, string message) => report(ImportFinding.Error(
        new FilePlace(field, LineAt((int)start), null, IsPath: true), null, message, "write it as an export does"));

    private int LineAt(int start)
    {
        line += utf8.Span[counted..start].Count((byte)'\n');
        counted = start;
        return line;
    }
}
