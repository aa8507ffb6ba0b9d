using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Catalogue.Api.Tests.Schedules;

/// <summary>
/// An iCalendar file: its form is held against RFC 5545 here, octet by octet, since readers forgive much of it; what it says is read by
/// Ical.Net, which knows nothing of ours.
/// </summary>
internal static class IcsText
{
    public static Calendar Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = text[..^2].Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        var calendar = Assert.Single(CalendarCollection.Load(text));
        // None is lost to another of the same name.
        Assert.Equal(lines.Count(line => line == "BEGIN:VEVENT"), calendar.Events.Count);
        return calendar;
    }

    /// <summary>As the file has them, in the time of its zone.</summary>
    public static string Times(CalendarEvent one) => $"{one.Start!.Value:yyyyMMdd'T'HHmmss}-{one.End!.Value:yyyyMMdd'T'HHmmss}";
}
