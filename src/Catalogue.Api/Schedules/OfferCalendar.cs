using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Api.Binding;
using Catalogue.Api.Pages;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Api.Schedules;

/// <summary>
/// Offers as an iCalendar file, with an event for each occurrence. An event's UID stays the same while its offer, day and times do; its
/// DTSTAMP is the last change of its offer, so that the same catalogue gives the same file. Source: RFC 5545.
/// </summary>
internal sealed class OfferCalendar
{
    private readonly CalendarText text = new();
    private readonly CatalogueRequest request;
    private readonly ImmutableHashSet<Guid> schools;

    /// <summary>Schools are those in the filter, used as the location of an offer at several schools; empty means all.</summary>
    public OfferCalendar(string? name, CatalogueRequest request, ImmutableHashSet<Guid> schools)
    {
        (this.request, this.schools) = (request, schools);
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

    /// <summary>In UTF-16 units: a lower bound of the bytes.</summary>
    public int Length => text.Length;

    public void Add(Offer offer, Occurrence occurrence)
    {
        Events++;
        var content = offer.Content;
        text.Line("BEGIN", "VEVENT");
        text.Line("UID", Uid(offer, occurrence));
        text.Line("SEQUENCE", offer.Version.ToString(CultureInfo.InvariantCulture));
        text.Moment("DTSTAMP", offer.UpdatedAt);
        text.Moment("LAST-MODIFIED", offer.UpdatedAt);
        text.Local("DTSTART", BrusselsTime.Clock(occurrence.Start));
        text.Local("DTEND", BrusselsTime.Clock(occurrence.End));
        text.Text("SUMMARY", content.Title.In(request.Language).Text);
        text.Text("DESCRIPTION", Description(content));
        text.Text("LOCATION", Location(offer));
        if ((content.Places.FirstOrDefault(place => place.Coordinates is not null)?.Coordinates
            ?? (At(offer) is [var school] ? school.Coordinates : null)) is { } point)
            text.Line("GEO", string.Create(CultureInfo.InvariantCulture, $"{point.Latitude};{point.Longitude}"));
        if ((content.Registration?.Url ?? content.Contact?.Website ?? OwnAddress(offer)) is { } url)
            text.Line("URL", url);
        text.Line("END", "VEVENT");
    }

    public string End()
    {
        text.Line("END", "VCALENDAR");
        return text.ToString();
    }

    // What is made up says so before anything else: the whole of an example, or the times of an offer that is real.
    private string? Description(OfferContent content)
    {
        var summary = content.Summary?.In(request.Language).Text;
        var isMadeUp = content.Provenance.Kind == ProvenanceKind.Example || content.Provenance.Assumed.Contains("schedule");
        return isMadeUp ? $"{Terms.Of(nameof(ProvenanceKind), "EXAMPLE").In(request.Language).Text}. {summary}".TrimEnd() : summary;
    }

    // The page of the offer; null when the server's public address is not configured.
    private string? OwnAddress(Offer offer) => request.Caller?.Address is { } address
        ? new Uri(address, PageAddresses.For(request.Language).Of(PageKind.Offer, offer.Slug)).AbsoluteUri
        : null;

    private string? Location(Offer offer)
    {
        var place = offer.Content.Places.FirstOrDefault(place => place.Kind is OfferPlaceKind.Address or OfferPlaceKind.Online);
        if (place is not null)
            return Join(place.Name?.In(request.Language).Text, place.Address, place.Url);
        return At(offer) is [var school] ? Join(school.Name, school.Address) : string.Join(", ", At(offer).Select(school => school.Name));
    }

    private ImmutableArray<School> At(Offer offer)
    {
        var all = request.Catalogue.SchoolsOf(offer);
        return schools.IsEmpty ? all : [.. all.Where(school => schools.Contains(school.Id))];
    }

    private static string Join(string? name, Address? address, string? url = null) =>
        string.Join(
            ", ",
            new[] { name, address?.Street, $"{address?.Postcode} {address?.Locality}".Trim(), url }.Where(
                part => !string.IsNullOrEmpty(part)));

    // Day and times distinguish the occurrences of one offer, which has no duplicates. Seconds and a last day, which few have, are included
    // when present.
    private static string Uid(Offer offer, Occurrence occurrence)
    {
        var last = occurrence.LastDay == occurrence.Day ? "" : occurrence.LastDay.ToString("yyyyMMdd-", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{offer.Id:D}-{occurrence.Day:yyyyMMdd}-{Hour(occurrence.Starts)}-{last}{Hour(occurrence.Ends)}@catalogue");

        static string Hour(TimeOnly time) =>
            time.ToString(
                time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HHmm" : time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HHmmss" : "HHmmssfffffff",
                CultureInfo.InvariantCulture);
    }

    /// <summary>The European Union's rule since 1996: summer time from the last Sunday of March to that of October, at 1.00 UTC.</summary>
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
