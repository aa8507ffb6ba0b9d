using System.Globalization;

namespace Catalogue.Data.Files;

/// <summary>
/// A date as Belgian spreadsheets write it: 1/09/2026, 01-09-2026, 1.9.26, always the day first; 2026-09-01, with or without a time; or a
/// spreadsheet's serial number for a date.
/// </summary>
internal static class CellDay
{
    // Serial numbers for dates from 1954 to 2119; a year alone is not in that range.
    private const int FirstNumber = 20_000;
    private const int LastNumber = 80_000;

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private static readonly string[] Forms =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d.M.yy"];

    private static readonly string[] Times = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "H:mm'Z'", "H:mm:ss'Z'"];

    /// <summary>Null for a text that is not a date.</summary>
    public static DateOnly? Read(string cell)
    {
        var cut = cell.AsSpan().IndexOfAny(' ', 'T');
        if (cut > 0 && !TimeOnly.TryParseExact(cell[(cut + 1)..].Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return null;
        var day = cut > 0 ? cell[..cut] : cell;
        if (DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return read;
        return decimal.TryParse(day.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is >= FirstNumber and < LastNumber
            ? DayZero.AddDays((int)number)
            : null;
    }
}
