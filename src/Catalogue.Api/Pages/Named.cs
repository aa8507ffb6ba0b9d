using System.Collections.Immutable;

namespace Catalogue.Api.Pages;

/// <summary>An entry that a page names; Slug is null where no page of it is linked.</summary>
public sealed record Named(string? Slug, string Name);

/// <summary>In which language a text is served, and who made it: PERSON or MACHINE.</summary>
public sealed record Served(string Field, string Language, string Origin, bool Reviewed);

/// <summary>A postal address.</summary>
public sealed record Postal(string? Street, string? Postcode, string? Locality)
{
    public override string ToString() => string.Join(
        ", ", new[] { Street, $"{Postcode} {Locality}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>A point on the earth, in degrees north and east (WGS 84).</summary>
public sealed record Point(double Latitude, double Longitude);

/// <summary>How a service is reached.</summary>
public sealed record Reached(
    string? Function, string? Street, string? Postcode, string? Locality, string? Phone, string? Email, string? Website)
{
    public Postal Address => new(Street, Postcode, Locality);
}

/// <summary>PAGE, or EXAMPLE for what is made up.</summary>
public sealed record Origin(string Kind, string? Note)
{
    public bool IsExample => Kind == "EXAMPLE";
}

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
            return System.Globalization.CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (System.Globalization.CultureNotFoundException)
        {
            return "auto";
        }
    }
}
