using System.Globalization;
using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Schedules;

namespace Catalogue.Api.Schedules;

/// <summary>
/// Offers as an iCalendar file: an event for each time that one takes place. An event keeps its UID while its offer, day and hours stay the same, and is
/// stamped with the last change of its offer, so that the same catalogue gives the same file. Source: RFC 5545.
/// </summary>
internal sealed class OfferCalendar
{
    private readonly CalendarText text = new();
    private readonly CatalogueRequest request;

    public OfferCalendar(string? name, CatalogueRequest request)
    {
        this.request = request;
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", "-//Catalogue//Education support offers//NL");
        text.Line("CALSCALE", "GREGORIAN");
        text.Line("METHOD", "PUBLISH");
        text.Text("X-WR-CALNAME", name);
        text.Line("X-WR-TIMEZONE", "Europe/Brussels");
        text.Line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        text.Line("BEGIN", "VTIMEZONE");
        text.Line("TZID", "Europe/Brussels");
        Observance("STANDARD", "19961027T030000", 10, "+0200", "+0100", "CET");
        Observance("DAYLIGHT", "19970330T020000", 3, "+0100", "+0200", "CEST");
        text.Line("END", "VTIMEZONE");
    }

    public int Events { get; private set; }

    /// <summary>In UTF-16 units; it has at least as many bytes.</summary>
    public int Length => text.Length;

    public void Add(Offer offer, Occurrence occurrence)
    {
        Events++;
        var content = offer.Content;
        text.Line("BEGIN", "VEVENT");
        text.Line("UID", string.Create(CultureInfo.InvariantCulture, $"{offer.Id:D}-{occurrence.Day:yyyyMMdd}-{occurrence.Starts:HHmm}-{occurrence.Ends:HHmm}@catalogue"));
        text.Moment("DTSTAMP", offer.UpdatedAt);
        text.Moment("LAST-MODIFIED", offer.UpdatedAt);
        text.Local("DTSTART", occurrence.Day, occurrence.Starts);
        text.Local("DTEND", occurrence.Day, occurrence.Ends);
        text.Text("SUMMARY", content.Title.In(request.Language).Text);
        text.Text("DESCRIPTION", content.Summary?.In(request.Language).Text);
        text.Text("LOCATION", Location(offer));
        if (content.Places.FirstOrDefault(place => place.Coordinates is not null)?.Coordinates is { } point)
            text.Line("GEO", string.Create(CultureInfo.InvariantCulture, $"{point.Latitude};{point.Longitude}"));
        if ((content.Registration?.Url ?? content.Contact?.Website) is { } url)
            text.Line("URL", url);
        text.Line("END", "VEVENT");
    }

    public string End()
    {
        text.Line("END", "VCALENDAR");
        return text.ToString();
    }

    private string? Location(Offer offer)
    {
        var place = offer.Content.Places.FirstOrDefault(place => place.Kind is OfferPlaceKind.Address or OfferPlaceKind.Online);
        if (place is null)
            return string.Join(", ", request.Catalogue.SchoolsOf(offer).Select(school => school.Name));
        var town = $"{place.Address?.Postcode} {place.Address?.Locality}".Trim();
        return string.Join(", ", new[] { place.Name?.In(request.Language).Text, place.Address?.Street, town, place.Url }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>As the European Union has it since 1996: from the last Sunday of March to that of October, at 1.00 UTC.</summary>
    private void Observance(string kind, string start, int month, string from, string to, string name)
    {
        text.Line("BEGIN", kind);
        text.Line("DTSTART", start);
        text.Line("RRULE", string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
        text.Line("TZOFFSETFROM", from);
        text.Line("TZOFFSETTO", to);
        text.Line("TZNAME", name);
        text.Line("END", kind);
    }
}
