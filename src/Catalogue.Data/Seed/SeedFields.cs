using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Seed;

/// <summary>How a value is read, and what it is expected to be, in words that follow "is not".</summary>
internal sealed record SeedConversion<T>(string Expected, Func<JsonElement, T> Read)
{
    /// <summary>What exactly is wrong with a value that Read cannot read, and what to do, where that can be told; Field is the member of it.</summary>
    public Func<JsonElement, (string Field, string Message, string Remedy)?> Explain { get; init; } = _ => null;

    /// <summary>False for a value that Read cannot read.</summary>
    public bool TryRead(JsonElement value, out T? result)
    {
        try
        {
            result = Read(value);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or JsonException)
        {
            result = default;
            return false;
        }
    }
}

internal static class SeedFields
{
    private static readonly int[] PlacesInMonth = [-1, 1, 2, 3, 4, 5];

    public static readonly SeedConversion<string> AsText = new("a text", value =>
        InvisibleCharacters.TakeOut(value.GetString() ?? "") is var text && !string.IsNullOrWhiteSpace(text) && !text.Contains('\0') ? text : throw new FormatException());

    public static readonly SeedConversion<string> AsWebAddress = new("a web address that everybody can open, as https://school.example", value =>
        AsText.Read(value) is { } text && WebAddress.IsPublic(text) ? text : throw new FormatException());

    public static readonly SeedConversion<LocalizedText> AsLocalized = new("a text (Dutch) or an object of languages and texts with \"nl\" among them", value =>
        CatalogueJson.Read<LocalizedText>(value.GetRawText()).WithoutInvisible() is var text && text.Translations.All(IsWhole) ? InUsualSpelling(text) : throw new FormatException())
    {
        Explain = value => value.ValueKind != JsonValueKind.Object ? null : value.EnumerateObject().Select(text => text.Name).FirstOrDefault(language => !LanguageTag.IsWellFormed(language)) is not { } wrong ? null
            : (wrong, "is the key of a text and no language tag", LanguageTag.Nearest(wrong) is { } near ? $"did you mean '{near}'?" : "write tags as nl, fr-BE or ar"),
    };

    public static readonly SeedConversion<int?> AsCount = new("a whole number of 0 or more", value =>
        value.GetInt32() is >= 0 and var count ? count : throw new FormatException());

    public static readonly SeedConversion<string> AsNisCode = new("five digits, as 71053", value => Digits(value, 5));

    public static readonly SeedConversion<string> AsPostcode = new("four digits, as 3800", value => Digits(value, 4));

    public static readonly SeedConversion<bool?> AsFlag = new("true or false", value => value.GetBoolean());

    public static readonly SeedConversion<DateOnly?> AsDay = new("a day written 2026-09-01", value =>
        DateOnly.ParseExact(value.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static readonly SeedConversion<TimeOnly?> AsTime = new("a time written 08:30", value =>
        TimeOnly.ParseExact(value.GetString() ?? "", ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None));

    public static readonly SeedConversion<DateOnly> AsEachDay = new(AsDay.Expected, value => AsDay.Read(value)!.Value);

    public static readonly SeedConversion<double?> AsDegrees = new("degrees, as 50.8164", value => value.GetDouble());

    public static readonly SeedConversion<decimal?> AsEuro = new("an amount in euro, as 2.50", value =>
        value.GetDecimal() is >= 0 and var amount && decimal.Round(amount, 2) == amount ? amount : throw new FormatException());

    public static readonly SeedConversion<int?> AsInMonth = new("1 to 5, or -1 for the last", value =>
        PlacesInMonth.Contains(value.GetInt32()) ? value.GetInt32() : throw new FormatException());

    private static string Digits(JsonElement value, int count) =>
        value.GetString() is { } digits && digits.Length == count && digits.All(char.IsAsciiDigit) ? digits : throw new FormatException();

    private static LocalizedText InUsualSpelling(LocalizedText text)
    {
        ImmutableArray<Translation> translations = [.. text.Translations.Select(translation => translation with { Language = LanguageTag.Canonical(translation.Language) })];
        return translations.DistinctBy(translation => translation.Language).Count() == translations.Length ? new(translations) : throw new FormatException();
    }

    // PostgreSQL keeps no NUL in jsonb.
    private static bool IsWhole(Translation translation) =>
        !string.IsNullOrWhiteSpace(translation.Text) && !translation.Text.Contains('\0') && LanguageTag.IsWellFormed(translation.Language);

    public static string Text(this SeedEntry entry, string field) => entry.Required(field, AsText) ?? "";

    public static LocalizedText Localized(this SeedEntry entry, string field) => entry.Required(field, AsLocalized) ?? LocalizedText.InDutch("");

    public static TEnum Name<TEnum>(this SeedEntry entry, string field)
        where TEnum : struct, Enum =>
        entry.Required(field, Names<TEnum>.One);

    public static TEnum? OptionalName<TEnum>(this SeedEntry entry, string field)
        where TEnum : struct, Enum =>
        entry.Optional(field, Names<TEnum>.Optional);

    public static ImmutableArray<TEnum> NameList<TEnum>(this SeedEntry entry, string field)
        where TEnum : struct, Enum =>
        entry.Once(field, entry.List(field, Names<TEnum>.One));

    public static Provenance Provenance(this SeedEntry entry) =>
        entry.Object("provenance", SeedNouns.Provenance) ?? entry.Missing("provenance", new Provenance(ProvenanceKind.Example, []));

    private static T Missing<T>(this SeedEntry entry, string field, T standIn)
    {
        entry.Fault(field, "is missing", "give it");
        return standIn;
    }

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly string Expected = $"one of {string.Join(", ", UpperSnake<TEnum>.All)}";

        public static readonly SeedConversion<TEnum> One = new(Expected, value => UpperSnake<TEnum>.Parse(value.GetString() ?? ""));

        public static readonly SeedConversion<TEnum?> Optional = new(Expected, value => One.Read(value));
    }
}
