using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>
/// Words and phrases with the same meaning for a search: synonyms.LANGUAGE.json, a list of lists. Each is a synonym of every other in its
/// list.
/// </summary>
internal sealed class Synonyms
{
    private static readonly FrozenDictionary<string, Synonyms> ByLanguage = ReadAll().ToFrozenDictionary(
        pair => pair.Language, pair => pair.Synonyms);

    private readonly Dictionary<string, List<Entry>> byFirstWord = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<IEnumerable<string>> groups)
    {
        foreach (var group in groups)
        {
            ImmutableArray<ImmutableArray<string>> members =
                [.. group.Select(member => Folding.Fold(member).Split(' ').ToImmutableArray())];
            foreach (var member in members)
            {
                if (!byFirstWord.TryGetValue(member[0], out var entries))
                    byFirstWord.Add(member[0], entries = []);
                entries.Add(new Entry(member, [.. members.Where(other => other != member)]));
            }
        }

        foreach (var entries in byFirstWord.Values)
            entries.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
    }

    /// <summary>The synonyms of a language by its primary tag; null when it has no file.</summary>
    public static Synonyms? Of(string primary) => ByLanguage.GetValueOrDefault(primary);

    public static Synonyms Read(Stream json) =>
        new(
            JsonSerializer.Deserialize<string[][]>(json, JsonSerializerOptions.Strict)
                ?? throw new JsonException("There are no synonyms."));

    /// <summary>How many words from a position on form one entry, and all its alternatives; 0 when no entry begins there.</summary>
    public (int Length, ImmutableArray<ImmutableArray<string>> Others) At(ImmutableArray<string> words, int place)
    {
        if (!byFirstWord.TryGetValue(words[place], out var entries))
            return (0, []);
        var rest = words.AsSpan()[place..];
        var (length, others) = (0, ImmutableArray.CreateBuilder<ImmutableArray<string>>());
        foreach (var entry in entries)
        {
            // The longest entry, with every list that contains it.
            if (entry.Words.Length >= length && rest.StartsWith(entry.Words.AsSpan()))
            {
                length = entry.Words.Length;
                others.AddRange(entry.Others);
            }
        }

        return (length, others.ToImmutable());
    }

    private static IEnumerable<(string Language, Synonyms Synonyms)> ReadAll()
    {
        var assembly = typeof(Synonyms).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Search/synonyms.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return (name.Split('.')[1], Read(stream));
        }
    }

    private sealed record Entry(ImmutableArray<string> Words, ImmutableArray<ImmutableArray<string>> Others);
}
