using System.Globalization;
using System.Text;

namespace Catalogue.Api.Schedules;

/// <summary>
/// Writes an iCalendar stream line by line: each ends in CR LF and is folded at 75 octets, never within a character. Source: RFC 5545 §3.1,
/// §3.3.11.
/// </summary>
internal sealed class CalendarText
{
    private const int MaxOctets = 75;

    private readonly StringBuilder text = new();

    public int Length => text.Length;

    /// <summary>Writes a property with a value that is already in the form of its type.</summary>
    public void Line(string name, string value)
    {
        var octets = 0;
        foreach (var letter in $"{name}:{value}".EnumerateRunes())
        {
            if (Rune.IsControl(letter))
                continue;
            if (octets + letter.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    /// <summary>Writes a property with a text value; nothing for null.</summary>
    public void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Line(name, Escape(value));
    }

    /// <summary>A moment in UTC.</summary>
    public void Moment(string name, DateTimeOffset moment) =>
        Line(name, moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A local time in Europe/Brussels, a time zone that the calendar defines.</summary>
    public void Local(string name, DateTime clock) =>
        Line($"{name};TZID=Europe/Brussels", clock.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");
}
