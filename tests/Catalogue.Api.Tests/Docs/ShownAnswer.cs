using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Docs;

/// <summary>
/// Holds what a document shows as an answer against the answer: all of it, or, where a comment says that there is more, what is shown of
/// it.
/// </summary>
internal static partial class ShownAnswer
{
    private static readonly JsonDocumentOptions lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Throws JsonException for what is no JSON.</summary>
    public static bool IsIn(string answer, string shown, bool isPart)
    {
        // Ids of commits and of the catalogue are another each time.
        using var all = JsonDocument.Parse(Uuid().Replace(answer, "an id"));
        using var some = JsonDocument.Parse(Uuid().Replace(shown, "an id"), isPart ? lenient : default);
        return isPart ? Holds(all.RootElement, some.RootElement) : JsonElement.DeepEquals(all.RootElement, some.RootElement);
    }

    private static bool Holds(JsonElement all, JsonElement shown) => shown.ValueKind switch
    {
        JsonValueKind.Object => shown.EnumerateObject()
            .All(member => all.TryGetProperty(member.Name, out var value) && Holds(value, member.Value)),
        JsonValueKind.Array => shown.EnumerateArray().All(item => all.EnumerateArray().Any(other => Holds(other, item))),
        _ => JsonElement.DeepEquals(all, shown),
    };

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uuid();
}
