using System.Collections.Immutable;
using System.Globalization;

namespace Catalogue.Api.Pages;

/// <summary>In which language a text is served, and who made it: PERSON or MACHINE.</summary>
public sealed record Served(string Field, string Language, string Origin, bool Reviewed);

/// <summary>The language of a served text, where it differs from the page's.</summary>
public static class ServedLanguage
{
    public static string? Of(ImmutableArray<Served> served, string field, string page) =>
        served.FirstOrDefault(text => text.Field == field)?.Language is { } language && language != page ? language : null;

    /// <summary>`rtl` or `ltr` for the same text; null where the page's own direction holds.</summary>
    public static string? DirectionOf(string? language) =>
        language is null ? null : Direction(language);

    private static string Direction(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (CultureNotFoundException)
        {
            return "auto";
        }
    }
}
