using System.Globalization;
using Catalogue.Data.Filters;
using Catalogue.Data.Naming;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.Data.Time;

namespace Catalogue.Api.Offers;

/// <summary>A facet's value as input for a filter, and its label.</summary>
internal static class FacetTexts
{
    public static string Value(FacetValue value) => value.Value switch
    {
        Theme entry => entry.Slug,
        Organisation entry => entry.Slug,
        School entry => entry.Slug,
        Municipality entry => entry.Slug,
        Neighbourhood entry => entry.Slug,
        Enum known => UpperSnake.Name(known),
        TimeOfDay time => string.Create(CultureInfo.InvariantCulture, $"{time.From:HH:mm:ss}/{time.Until:HH:mm:ss}"),
        bool known => known ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    /// <summary>Entries by name, languages by their own name for themselves, all others in the requested language.</summary>
    public static string Label(FacetValue value, string language) => value.Value switch
    {
        Theme entry => entry.Name.In(language).Text,
        Organisation entry => entry.Name,
        School entry => entry.Name,
        Municipality entry => entry.Name,
        Neighbourhood entry => entry.Name,
        Enum known => Terms.Of(known.GetType().Name, UpperSnake.Name(known)).In(language).Text,
        TimeOfDay time => string.Create(CultureInfo.InvariantCulture, $"{time.From:HH:mm}–{time.Until:HH:mm}"),
        bool known => Terms.Of(value.Dimension.ToString(), known ? "TRUE" : "FALSE").In(language).Text,
        decimal euro => string.Create(CultureInfo.InvariantCulture, $"≤ € {euro:0.##}"),
        int metres => metres < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"≤ {metres} m")
            : string.Create(CultureInfo.InvariantCulture, $"≤ {metres / 1000m:0.#} km"),
        string tag => Language(tag),
        var other => other.ToString()!,
    };

    private static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
