using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Seed;

/// <summary>
/// A page in which facts of an entry were read: its code in `provenance.sources`, what it is, and its address; null when none is known.
/// </summary>
public sealed record SourcePage(string Code, LocalizedText Title, string? Url)
{
    private static readonly Lazy<FrozenDictionary<string, SourcePage>> listed =
        new(() => Load().ToFrozenDictionary(page => page.Code, StringComparer.Ordinal));

    /// <summary>The sources of the starting data: sources.json.</summary>
    public static IEnumerable<SourcePage> Listed => listed.Value.Values;

    /// <summary>
    /// The pages of a provenance, in its order. Staff and imports may name what is not in the list: that is its own title, and its own
    /// address when it is a public one.
    /// </summary>
    public static ImmutableArray<SourcePage> Of(Provenance provenance) => [.. provenance.Sources.Select(Of)];

    private static SourcePage Of(string code) => listed.Value.GetValueOrDefault(code)
        ?? new(code, LocalizedText.InDutch(code), WebAddress.IsPublic(code) ? code : null);

    private static IEnumerable<SourcePage> Load()
    {
        using var stream = typeof(SourcePage).Assembly.GetManifestResourceStream("Seed/sources.json")!;
        using var file = JsonDocument.Parse(stream);
        foreach (var page in file.RootElement.EnumerateArray())
        {
            yield return new(
                page.GetProperty("code").GetString()!,
                CatalogueJson.Read<LocalizedText>(page.GetProperty("title").GetRawText()),
                page.TryGetProperty("url", out var url) ? url.GetString() : null);
        }
    }
}
