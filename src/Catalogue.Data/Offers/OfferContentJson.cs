using System.Text;
using System.Text.Json;
using Catalogue.Data.Database;

namespace Catalogue.Data.Offers;

/// <summary>An offer's content as the JSON in the database. A missing member has its default; an unknown one is ignored.</summary>
public static class OfferContentJson
{
    private delegate T ReadAll<T>(ref Utf8JsonReader reader, byte[] json);

    /// <summary>The content including its details. Throws JsonException for JSON that is not an offer's content.</summary>
    public static OfferContent Read(ReadOnlySpan<byte> utf8)
    {
        var json = utf8.ToArray();
        var details = ReadDetails(json);
        return ReadFindable(json) with { Details = details };
    }

    public static OfferContent Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static string Write(OfferContent content) => CatalogueJson.Write(content);

    /// <summary>
    /// The content without its details, which are read on first access. Takes ownership of the bytes. Throws as Read does, for the part it
    /// reads.
    /// </summary>
    internal static OfferContent ReadFindable(byte[] utf8) =>
        Read(utf8, static (ref reader, json) => OfferFields.Findable.Read(ref reader, json, new(json)));

    /// <summary>Throws JsonException for JSON that is not an offer's details.</summary>
    internal static OfferDetails ReadDetails(byte[] utf8) =>
        Read(utf8, static (ref reader, json) => OfferFields.Details.Read(ref reader, json, new()));

    private static T Read<T>(byte[] utf8, ReadAll<T> read)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            return read(ref reader, utf8);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"{fault.Message.TrimEnd('.')}; at byte {reader.TokenStartIndex}.", fault);
        }
    }
}
