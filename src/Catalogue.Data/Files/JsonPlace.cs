using System.Globalization;
using System.Text.Json;

namespace Catalogue.Data.Files;

/// <summary>An entry of a JSON file: its path, such as `offers[3]`, its line, and its JSON.</summary>
internal sealed record JsonPlace(string Path, int Line, ReadOnlyMemory<byte> Utf8)
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>The location of the entry as a whole.</summary>
    public FilePlace Whole => new(Path, Line, null, IsPath: true);

    /// <summary>
    /// The path and the line of a field, given as `areas[1].municipality`; for a missing field, the line of the object it belongs in.
    /// </summary>
    public (string Path, int Line) Of(string field)
    {
        var reader = new Utf8JsonReader(Utf8.Span);
        reader.Read();
        var start = 0;
        foreach (var step in field.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var isThere = step.EndsWith(']') && int.TryParse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture, out var at)
                ? ToElement(ref reader, at)
                : ToMember(ref reader, step);
            if (!isThere)
                break;
            start = (int)reader.TokenStartIndex;
        }

        return (field.Length == 0 ? Path : $"{Path}.{field}", Line + Utf8.Span[..start].Count(LineEnd));
    }

    private static bool ToMember(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
                return true;
            reader.Skip();
        }

        return false;
    }

    private static bool ToElement(ref Utf8JsonReader reader, int at)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (at-- == 0)
                return true;
            reader.Skip();
        }

        return false;
    }
}
