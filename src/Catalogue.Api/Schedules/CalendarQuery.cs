using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Api.Binding;
using Catalogue.Api.Http;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Api.Schedules;

/// <summary>
/// The query string of a calendar: from and to, by default from a month ago until a year from now; the language of texts; and for many
/// offers a filter.
/// </summary>
internal sealed record CalendarQuery(CatalogueRequest Request, DateOnly From, DateOnly To, JsonElement Filter)
{
    /// <summary>The schools in the filter, or that of the profile in it, once it has proved valid; empty when it has none.</summary>
    public ImmutableHashSet<Guid> Schools =>
        (Member(Filter, "schools") ?? Member(Member(Filter, "fits") ?? default, "school")) is not { } asked ? []
        :
        [
            .. (asked.ValueKind == JsonValueKind.Array ? [.. asked.EnumerateArray()] : new[] { asked }).Where(
                name => name.ValueKind == JsonValueKind.String)
                .Select(name => EntryReference.FindOrNull(
                    name.GetString()!,
                    Request.Catalogue.FindSchool,
                    Request.Catalogue.FindSchoolBySlug)).OfType<School>().Select(school => school.Id),
        ];

    private static JsonElement? Member(JsonElement input, string name) =>
        input.ValueKind == JsonValueKind.Object && input.TryGetProperty(name, out var value) ? value : null;

    private const int DaysBefore = 31;
    private const int DaysAfter = 366;

    /// <summary>Throws FilterException and BadRequest for invalid values.</summary>
    public static CalendarQuery Read(IQueryCollection address, Snapshots served, DateOnly today, Caller caller) => new(
        new CatalogueRequest(served, OfferGraph.Published, today, Language(address)) { Caller = caller },
        Day(address, "from") ?? today.AddDays(-DaysBefore),
        Day(address, "to") ?? today.AddDays(DaysAfter),
        ReadFilter(address));

    private static string Language(IQueryCollection address)
    {
        var tag = One(address, "language") ?? CatalogueRequest.Dutch;
        return LanguageTag.IsWellFormed(tag)
            ? tag
            : throw FilterException.Input("language", LanguageTag.Refusal(tag).In("en").Text);
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
