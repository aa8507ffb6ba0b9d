using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Api.Binding;
using Catalogue.Api.Http;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Schedules;

/// <summary>What the address of a calendar asks: days from and to, a month back and a year ahead unless it says; the language of texts; and for many offers a filter.</summary>
internal sealed record CalendarQuery(CatalogueRequest Request, DateOnly From, DateOnly To, JsonElement Filter)
{
    private const int DaysBefore = 31;
    private const int DaysAfter = 366;
    private const int MaxTagLength = 35; // RFC 5646 §4.4.1

    /// <summary>Throws FilterException and BadRequest for what cannot be asked.</summary>
    public static CalendarQuery Read(IQueryCollection address, Snapshots served, DateOnly today) => new(
        new CatalogueRequest(served, OfferGraph.Published, today, Language(address)),
        Day(address, "from") ?? today.AddDays(-DaysBefore),
        Day(address, "to") ?? today.AddDays(DaysAfter),
        ReadFilter(address));

    private static string Language(IQueryCollection address)
    {
        var tag = One(address, "language") ?? CatalogueRequest.Dutch;
        return tag.Length <= MaxTagLength && LanguageTag.IsWellFormed(tag)
            ? tag
            : throw FilterException.Input("language", "A language is a BCP 47 tag, as nl, fr-BE or ar.");
    }

    private static DateOnly? Day(IQueryCollection address, string name)
    {
        if (One(address, name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw FilterException.Input(name, "A day is written as 2026-09-01.");
    }

    private static JsonElement ReadFilter(IQueryCollection address)
    {
        if (One(address, "filter") is not { } text)
            return default;
        using var json = StrictJson.Parse(Encoding.UTF8.GetBytes(text), "\"filter\" in the address");
        return json.RootElement.Clone();
    }

    private static string? One(IQueryCollection address, string name) => address[name] switch
    {
        [] or [null or ""] => null,
        [var only] => only,
        _ => throw RequestBody.Malformed($"The address has \"{name}\" more than once."),
    };
}
