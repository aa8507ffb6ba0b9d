using System.Text.Json;

namespace Catalogue.Data.Search;

/// <summary>The data files of search: NAME.LANGUAGE.json.</summary>
internal static class SearchFile
{
    private static readonly JsonSerializerOptions Form =
        new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Null when the language has none.</summary>
    public static T? Read<T>(string name, string primary)
    {
        using var stream = typeof(SearchFile).Assembly.GetManifestResourceStream($"Search/{name}.{primary}.json");
        return stream is null ? default : JsonSerializer.Deserialize<T>(stream, Form);
    }
}
