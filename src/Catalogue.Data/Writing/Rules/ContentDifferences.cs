using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Writing.Rules;

/// <summary>
/// The differences between two contents, by member in the order of the fields; texts by language, lists of ids or names as a whole.
/// </summary>
public static class ContentDifferences
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null means no content, so that everything in the other differs. Empty only if both are the same JSON.</summary>
    public static ImmutableArray<ContentDifference> Between(OfferContent? before, OfferContent? after) =>
        [.. Between(Tree(before), Tree(after), CatalogueJsonContext.Default.OfferContent, "")];

    private static JsonNode? Tree(OfferContent? content) => content is null ? null : CatalogueJson.Tree(content);

    private static IEnumerable<ContentDifference> Between(JsonNode? before, JsonNode? after, JsonTypeInfo type, string path)
    {
        var (old, now) = (Text(before), Text(after));
        if (old == now)
            return [];
        List<ContentDifference> inner =
            [.. Members(before, after, type, path).SelectMany(member => Between(member.Before, member.After, member.Type, member.Path))];
        // No inner difference: the value has no members, has them in another order, or is missing.
        return inner.Count > 0 ? inner : [new(path, old, now)];
    }

    private static IEnumerable<(JsonNode? Before, JsonNode? After, JsonTypeInfo Type, string Path)> Members(
        JsonNode? before, JsonNode? after, JsonTypeInfo type, string path)
    {
        if (type.Type == typeof(LocalizedText))
        {
            var (old, now) = (Languages(before), Languages(after));
            return old.Select(language => language.Key).Union(now.Select(language => language.Key)).Select(
                language => (old[language], now[language], Info(typeof(string)), $"{path}.{language}"));
        }

        if (type.Kind == JsonTypeInfoKind.Object)
        {
            return type.Properties.Where(property => property.Get is not null)
                .Select(
                    property => (before?[property.Name], after?[property.Name], Info(property.PropertyType), path.Length == 0
                        ? property.Name : $"{path}.{property.Name}"));
        }

        return type.Kind == JsonTypeInfoKind.Enumerable && Info(type.ElementType!) is var element
            && (element.Kind == JsonTypeInfoKind.Object || element.Type == typeof(LocalizedText))
            ? Enumerable.Range(0, Math.Max(Length(before), Length(after)))
                .Select(at => (At(before, at), At(after, at), element, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]")))
            : [];
    }

    // A text in Dutch alone is written as a string.
    private static JsonObject Languages(JsonNode? text) => text switch
    {
        null => [],
        JsonObject languages => languages,
        _ => new() { ["nl"] = text.DeepClone() },
    };

    private static string? Text(JsonNode? node) => node?.ToJsonString(Readable);

    private static int Length(JsonNode? list) => (list as JsonArray)?.Count ?? 0;

    private static JsonNode? At(JsonNode? list, int at) => at < Length(list) ? list![at] : null;

    private static JsonTypeInfo Info(Type type) => CatalogueJsonContext.Default.GetTypeInfo(type)!;
}
