using System.Text.Json;

namespace Catalogue.Bench;

/// <summary>How many fields an answer holds, at all depths.</summary>
internal static class AnswerFields
{
    public static int Count(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return Count(json.RootElement.GetProperty("data"));
    }

    private static int Count(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Sum(property => 1 + Count(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(Count),
        _ => 0,
    };
}
