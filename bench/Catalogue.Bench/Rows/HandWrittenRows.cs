using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Bench.Rows;

/// <summary>
/// The answers to rows.graphql and levels.graphql as a program would write them that knows nothing of GraphQL: Utf8JsonWriter, names
/// encoded beforehand, writer and buffer used again, no checks.
/// </summary>
internal sealed class HandWrittenRows : IDisposable
{
    private static readonly JsonEncodedText data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText rows = JsonEncodedText.Encode("rows");
    private static readonly JsonEncodedText levels = JsonEncodedText.Encode("levels");
    private static readonly JsonEncodedText id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText slug = JsonEncodedText.Encode("slug");
    private static readonly JsonEncodedText name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText summary = JsonEncodedText.Encode("summary");
    private static readonly JsonEncodedText status = JsonEncodedText.Encode("status");
    private static readonly JsonEncodedText language = JsonEncodedText.Encode("language");
    private static readonly JsonEncodedText minAgeMonths = JsonEncodedText.Encode("minAgeMonths");
    private static readonly JsonEncodedText maxAgeMonths = JsonEncodedText.Encode("maxAgeMonths");
    private static readonly JsonEncodedText price = JsonEncodedText.Encode("price");
    private static readonly JsonEncodedText free = JsonEncodedText.Encode("free");
    private static readonly JsonEncodedText themes = JsonEncodedText.Encode("themes");
    private static readonly JsonEncodedText schools = JsonEncodedText.Encode("schools");
    private static readonly JsonEncodedText pupils = JsonEncodedText.Encode("pupils");
    private static readonly JsonEncodedText organisation = JsonEncodedText.Encode("organisation");
    private static readonly JsonEncodedText municipality = JsonEncodedText.Encode("municipality");
    private static readonly JsonEncodedText neighbourhood = JsonEncodedText.Encode("neighbourhood");
    private static readonly JsonEncodedText[] statuses =
        [.. new[] { "DRAFT", "IN_REVIEW", "PUBLISHED", "ARCHIVED" }.Select(value => JsonEncodedText.Encode(value))];

    private readonly ArrayBufferWriter<byte> buffer = new(1 << 17);
    private readonly Utf8JsonWriter json;

    public HandWrittenRows() =>
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Dispose() => json.Dispose();

    public void WriteRows(Offer[] offers)
    {
        Begin(rows);
        foreach (var offer in offers)
            WriteRow(offer);
        End();
    }

    public void WriteLevels(Offer[] offers)
    {
        Begin(levels);
        foreach (var offer in offers)
            WriteLevel(offer);
        End();
    }

    private void Begin(JsonEncodedText root)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteStartObject(data);
        json.WriteStartArray(root);
    }

    private void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    private void WriteRow(Offer offer)
    {
        json.WriteStartObject();
        json.WriteString(id, offer.Id);
        json.WriteString(slug, offer.Slug);
        json.WriteString(title, offer.Title);
        json.WriteString(summary, offer.Summary);
        json.WriteString(status, statuses[(int)offer.Status]);
        json.WriteString(language, offer.Language);
        WriteNumber(minAgeMonths, offer.MinAgeMonths);
        WriteNumber(maxAgeMonths, offer.MaxAgeMonths);
        if (offer.Price is { } euros)
            json.WriteNumber(price, euros);
        else
            json.WriteNull(price);
        json.WriteBoolean(free, offer.Free);
        json.WriteStartArray(themes);
        foreach (var theme in offer.Themes)
        {
            json.WriteStartObject();
            json.WriteString(slug, theme.Slug);
            json.WriteString(name, theme.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray(schools);
        foreach (var school in offer.Schools)
        {
            json.WriteStartObject();
            json.WriteString(slug, school.Slug);
            json.WriteString(name, school.Name);
            WriteNumber(pupils, school.Pupils);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteLevel(Offer offer)
    {
        json.WriteStartObject();
        json.WriteString(id, offer.Id);
        json.WriteString(title, offer.Title);
        json.WriteStartObject(organisation);
        json.WriteString(id, offer.Organisation.Id);
        json.WriteString(name, offer.Organisation.Name);
        WritePlace(municipality, offer.Organisation.Municipality);
        json.WriteEndObject();
        json.WriteStartArray(schools);
        foreach (var school in offer.Schools)
        {
            json.WriteStartObject();
            json.WriteString(slug, school.Slug);
            json.WriteString(name, school.Name);
            WritePlace(neighbourhood, school.Neighbourhood);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePlace(JsonEncodedText property, Place? place)
    {
        if (place is null)
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString(slug, place.Slug);
        json.WriteString(name, place.Name);
        json.WriteEndObject();
    }

    private void WriteNumber(JsonEncodedText property, int? value)
    {
        if (value is { } number)
            json.WriteNumber(property, number);
        else
            json.WriteNull(property);
    }
}
