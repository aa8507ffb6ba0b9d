using System.Collections.Frozen;
using System.Text.Json;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Schedules;

/// <summary>
/// The texts for holidays and schedules in one language. A language is a file texts.TAG.json beside this one, with every key of the Dutch
/// file and the same placeholders in braces.
/// </summary>
internal sealed class ScheduleTexts(string language, FrozenDictionary<string, string> texts)
{
    private const string Prefix = "Schedules/texts.";
    private const string Suffix = ".json";

    private static readonly FrozenDictionary<string, ScheduleTexts> Languages = Read().ToFrozenDictionary(
        texts => texts.Language, StringComparer.OrdinalIgnoreCase);

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; } = language;

    public static IEnumerable<ScheduleTexts> All => Languages.Values;

    public IEnumerable<string> Keys => texts.Keys;

    public string this[string key] => texts[key];

    /// <summary>The texts for a BCP 47 tag: of that tag, else of the nearest broader one, else Dutch.</summary>
    public static ScheduleTexts In(string language)
    {
        foreach (var tag in LanguageRange.LookUp(language))
        {
            if (Languages.TryGetValue(tag, out var found))
                return found;
        }

        return Languages["nl"];
    }

    /// <summary>The text of a key with its placeholders filled in.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> words)
    {
        var text = texts[key];
        foreach (var (name, value) in words)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>"a, b and c".</summary>
    public string Join(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + texts["and"] + all[^1];
    }

    private static IEnumerable<ScheduleTexts> Read()
    {
        var assembly = typeof(ScheduleTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return new ScheduleTexts(
                name[Prefix.Length..^Suffix.Length],
                JsonSerializer.Deserialize(
                    stream, SchedulesJson.Default.DictionaryStringString)!.ToFrozenDictionary(StringComparer.Ordinal));
        }
    }
}
