using System.Text;
using System.Text.Json;

namespace Catalogue.GraphQL.Execution;

/// <summary>An input value as an error shows it: shortened, so that an error never exceeds the input it is about.</summary>
internal static class Inspection
{
    private const int MaxLength = 200;
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, depth: 0);
        return text.ToString();
    }

    /// <summary>A text sent by a client, shortened for an error message.</summary>
    public static string Short(string text) => text.Length <= MaxLength ? text : $"{text.AsSpan(0, MaxLength)}...";

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when depth >= MaxDepth:
                text.Append("[Array]");
                break;
            case JsonValueKind.Object when depth >= MaxDepth:
                text.Append("[Object]");
                break;
            case JsonValueKind.Array:
                AppendList(text, value, depth);
                break;
            case JsonValueKind.Object:
                AppendObject(text, value, depth);
                break;
            case JsonValueKind.Undefined:
                text.Append("undefined");
                break;
            default:
                text.Append(Short(value.GetRawText()));
                break;
        }
    }

    private static void AppendList(StringBuilder text, JsonElement value, int depth)
    {
        text.Append('[');
        var count = value.GetArrayLength();
        for (var i = 0; i < Math.Min(count, MaxItems); i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, value[i], depth + 1);
        }

        text.Append(count > MaxItems ? $", ... {count - MaxItems} more items]" : "]");
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int depth)
    {
        var separator = "{ ";
        var shown = 0;
        foreach (var property in value.EnumerateObject())
        {
            if (shown++ == MaxItems)
            {
                text.Append(", ...");
                break;
            }

            text.Append(separator).Append(Short(JsonText.NameOf(property))).Append(": ");
            Append(text, property.Value, depth + 1);
            separator = ", ";
        }

        text.Append(shown == 0 ? "{}" : " }");
    }
}
