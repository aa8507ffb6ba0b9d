using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Cases;

/// <summary>
/// Reads JSON strings in which half a surrogate pair is escaped: the framework refuses them, and the cases are about them.
/// </summary>
internal sealed class HalfPairConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.Unescape(Encoding.UTF8.GetString(reader.ValueSpan));

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
