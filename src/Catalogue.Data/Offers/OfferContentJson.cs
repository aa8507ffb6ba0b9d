using System.Text.Json;

namespace Catalogue.Data.Offers;

/// <summary>An offer's content as the JSON that the database keeps. A member that is not there has its default; one that we do not know is passed over.</summary>
public static class OfferContentJson
{
    /// <summary>Throws JsonException for what is not the content of an offer.</summary>
    public static OfferContent Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            return OfferContentReader.Read(ref reader);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new JsonException($"{fault.Message.TrimEnd('.')}; at byte {reader.TokenStartIndex}.", fault);
        }
    }

    public static string Write(OfferContent content) => CatalogueJson.Write(content);
}
