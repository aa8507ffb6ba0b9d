using System.Globalization;

namespace Catalogue.Api.Pages;

/// <summary>Addresses as links: only of the web, so that no text of the catalogue becomes a script.</summary>
public static class PageLinks
{
    /// <summary>The address itself; null when it is none of the web.</summary>
    public static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    /// <summary>An address as people read it: without the scheme, and without a slash at its end.</summary>
    public static string Shown(string address) =>
        Uri.UnescapeDataString(address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/'));

    /// <summary>A telephone number as it is dialled: its digits, and a plus in front.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));

    /// <summary>A point on the map of OpenStreetMap.</summary>
    public static string Map(Point point) => string.Create(
        CultureInfo.InvariantCulture,
        $"https://www.openstreetmap.org/?mlat={point.Latitude}&mlon={point.Longitude}#map=17/{point.Latitude}/{point.Longitude}");

    /// <summary>An address on the map of OpenStreetMap, by a search.</summary>
    public static string Map(Postal address) => $"https://www.openstreetmap.org/search?query={Uri.EscapeDataString(address.ToString())}";
}
