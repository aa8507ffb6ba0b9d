using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Database;
using Catalogue.Data.Naming;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>Every form in which files write a value.</summary>
internal static class ValueForms
{
    private static readonly int[] PlacesInMonth = [-1, 1, 2, 3, 4, 5];

    public static readonly ValueForm<string> Text = new("a text", value =>
        InvisibleCharacters.TakeOut(value.GetString() ?? "") is var text && !string.IsNullOrWhiteSpace(text) && !text.Contains('\0')
            ? text
            : throw new FormatException());

    public static readonly ValueForm<string> WebAddress = new("a web address that everybody can open, as https://school.example", value =>
        Text.Read(value) is { } text && Texts.WebAddress.IsPublic(text) ? text : throw new FormatException());

    public static readonly ValueForm<LocalizedText> Localized = new(
        "a text (Dutch) or an object of languages and texts with \"nl\" among them",
        value => CatalogueJson.Read<LocalizedText>(value.GetRawText()).WithoutInvisible() is var text && text.Translations.All(IsWhole)
            ? InUsualSpelling(text)
            : throw new FormatException())
    {
        Explain = value => WrongTag(value) is { } wrong
            ? (wrong, "is the key of a text and no language tag", NearestTag(wrong))
            : null,
    };

    public static readonly ValueForm<int> Count = new(
        "a whole number of 0 or more", value => value.GetInt32() is >= 0 and var count ? count : throw new FormatException());

    public static readonly ValueForm<int> InMonth = new("1 to 5, or -1 for the last", value =>
        PlacesInMonth.Contains(value.GetInt32()) ? value.GetInt32() : throw new FormatException());

    public static readonly ValueForm<string> NisCode = new("five digits, as 71053", value => Digits(value, 5));

    public static readonly ValueForm<string> Postcode = new("four digits, as 3800", value => Digits(value, 4));

    public static readonly ValueForm<bool> Flag = new("true or false", value => value.GetBoolean());

    public static readonly ValueForm<DateOnly> Day = new("a day written 2026-09-01", value =>
        DateOnly.ParseExact(value.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static readonly ValueForm<TimeOnly> Time = new("a time written 08:30", value =>
        TimeOnly.ParseExact(value.GetString() ?? "", ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None));

    public static readonly ValueForm<double> Degrees = new("degrees, as 50.8164", value => value.GetDouble());

    public static readonly ValueForm<decimal> Euro = new("an amount in euro, as 2.50", value =>
        value.GetDecimal() is >= 0 and var amount && decimal.Round(amount, 2) == amount ? amount : throw new FormatException());

    public static ValueForm<TEnum> Name<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.Form;

    private static string Digits(JsonElement value, int count) =>
        value.GetString() is { } digits && digits.Length == count && digits.All(char.IsAsciiDigit) ? digits : throw new FormatException();

    private static string? WrongTag(JsonElement text) => text.ValueKind == JsonValueKind.Object
        ? text.EnumerateObject().Select(translation => translation.Name).FirstOrDefault(tag => !LanguageTag.IsWellFormed(tag))
        : null;

    private static string NearestTag(string wrong) =>
        LanguageTag.Nearest(wrong) is { } near ? $"did you mean '{near}'?" : "write tags as nl, fr-BE or ar";

    private static LocalizedText InUsualSpelling(LocalizedText text)
    {
        ImmutableArray<Translation> translations =
        [
            .. text.Translations.Select(translation => translation with { Language = LanguageTag.Canonical(translation.Language) }),
        ];
        return translations.DistinctBy(translation => translation.Language).Count() == translations.Length
            ? new(translations)
            : throw new FormatException();
    }

    // PostgreSQL's jsonb cannot store NUL.
    private static bool IsWhole(Translation translation) =>
        !string.IsNullOrWhiteSpace(translation.Text) && !translation.Text.Contains('\0') && LanguageTag.IsWellFormed(translation.Language);

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly ValueForm<TEnum> Form = new(
            $"one of {string.Join(", ", UpperSnake<TEnum>.All)}", value => UpperSnake<TEnum>.Parse(value.GetString() ?? ""));
    }
}
