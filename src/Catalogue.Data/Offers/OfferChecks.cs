using System.Collections.Immutable;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// What is wrong in the content of an offer by itself, whoever wrote it. Field is a path, such as "areas[1].neighbourhoods"; Message
/// continues it ("is before validFrom"); Remedy says what to do; Code identifies the rule.
/// </summary>
public sealed record OfferFault(OfferFaultCode Code, string Field, string Message, string Remedy)
{
    /// <summary>A Dutch sentence that is more specific than that of the rule (BrokenRules); null when there is none.</summary>
    public string? Dutch { get; init; }
}

/// <summary>
/// The rules for every offer, in the starting data, an import or a curator's save: all violations at once, in the order of the fields.
/// </summary>
public static class OfferChecks
{
    /// <summary>
    /// Municipality maps a neighbourhood to its municipality, or to null when it is unknown; without the function, it is not checked that
    /// neighbourhoods are in their area.
    /// </summary>
    public static IEnumerable<OfferFault> Of(OfferContent content, Func<Guid, Guid?>? municipality = null) =>
    [
        .. Ages(content),
        .. Reached(content),
        .. Areas(content.Areas, municipality),
        .. Languages(content),
        .. content.Free == true && (content.Price?.Amount > 0 || content.Price?.ReducedAmount > 0)
            ? [new(OfferFaultCode.FreeYetPaid, "free", "is true, yet there is an amount to pay", "take one of the two away")]
            : Array.Empty<OfferFault>(),
        .. content.PlacesLeft > content.Capacity
            ? [new(OfferFaultCode.PlacesBeyondCapacity, "placesLeft", "is more than capacity", "correct one of the two")]
            : Array.Empty<OfferFault>(),
        .. InOrder("validUntil", "validFrom", content.ValidFrom, content.ValidUntil),
        .. InOrder("registration.deadline", "from", content.Registration?.From, content.Registration?.Deadline),
        .. content.Schedule is { } schedule ? ScheduleChecks.Of(schedule, content.ValidFrom, content.ValidUntil) : [],
        .. content.Reach.SelectMany((reach, at) => InOrder($"reach[{at}].until", "from", reach.From, reach.Until)),
        .. AssumedFields.Unknown(OfferFields.All, content.Provenance).Select(unknown => new OfferFault(
            OfferFaultCode.AssumedUnknown,
            AssumedFields.Path,
            AssumedFields.Message(unknown.Name),
            AssumedFields.Remedy(unknown.Nearest))
        {
            Dutch = AssumedFields.InDutch(unknown.Name, unknown.Nearest),
        }),
        .. Links(content).Where(link => link.Url is not null && !WebAddress.IsPublic(link.Url)).Select(link => WebAddress.IsOne(link.Url!)
            ? new OfferFault(
                OfferFaultCode.AddressNotPublic,
                link.Field,
                "is an address that not everybody can open, or has a name or password in it",
                "write that of a public page, as https://school.example/page")
            : new OfferFault(OfferFaultCode.NoWebAddress, link.Field, "is no web address", "begin it with https://")),
    ];

    private static IEnumerable<OfferFault> Ages(OfferContent content)
    {
        if (content.MinAgeMonths > content.MaxAgeMonths)
            yield return new(
                OfferFaultCode.AgesReversed,
                "maxAgeMonths",
                "is less than minAgeMonths",
                "exchange the two, or leave one out where that end is open");
        if (!content.AgeApplies && (content.MinAgeMonths ?? content.MaxAgeMonths) is not null)
            yield return new(
                OfferFaultCode.AgesWithoutAge, "ageApplies", "is false, yet there are ages", "leave out the ages, or ageApplies");
    }

    private static IEnumerable<OfferFault> Reached(OfferContent content)
    {
        if (!content.Schools.IsEmpty && (content.AllNetworks || !content.Networks.IsEmpty || !content.Areas.IsEmpty))
            yield return new(
                OfferFaultCode.SchoolsAndAreas,
                "schools",
                "are named, so networks and areas are taken from them and must be left out",
                "leave out allNetworks, networks and areas, or the schools");
        if (content.AllNetworks && !content.Networks.IsEmpty)
            yield return new(OfferFaultCode.NetworksTwice, "networks", "are named, yet allNetworks is true", "leave out one of the two");
    }

    private static IEnumerable<OfferFault> Areas(ImmutableArray<ServedArea> areas, Func<Guid, Guid?>? municipality)
    {
        foreach (var area in areas.Where(area => area.Citywide != area.Neighbourhoods.IsEmpty))
        {
            yield return area.Citywide
                ? new(
                    OfferFaultCode.CitywideWithNeighbourhoods,
                    "areas",
                    "is citywide, yet names neighbourhoods",
                    "name the city, or neighbourhoods of it, not both")
                : new(
                    OfferFaultCode.AreaEmpty,
                    "areas",
                    "is not citywide, yet names no neighbourhood",
                    "name neighbourhoods, or say that it is citywide");
        }

        if (areas.DistinctBy(area => area.Municipality).Count() < areas.Length)
            yield return new(
                OfferFaultCode.MunicipalityTwice,
                "areas",
                "names a municipality twice",
                "put what it serves of a municipality in one area");
        if (municipality is not null
            && areas.Any(area => area.Neighbourhoods.Any(place => municipality(place) is { } whole && whole != area.Municipality)))
            yield return new(
                OfferFaultCode.NeighbourhoodElsewhere,
                "areas",
                "names a neighbourhood that is not in the area's municipality",
                "put it in the area of its own municipality");
    }

    private static IEnumerable<OfferFault> Languages(OfferContent content) => content.Languages
        .Where(language => !LanguageTag.IsWellFormed(language))
        .Select(language => new OfferFault(OfferFaultCode.NoLanguageTag, "languages", $"has \"{language}\", which is no language tag",
            LanguageTag.Nearest(language) is { } near ? $"did you mean {near}?" : "write tags as nl, fr-BE or ar")
        {
            Dutch = LanguageTag.Refusal(language).Dutch,
        });

    private static IEnumerable<(string Field, string? Url)> Links(OfferContent content) =>
    [
        ("registration.url", content.Registration?.Url),
        ("contact.website", content.Contact?.Website),
        .. content.Places.Select((place, at) => ($"places[{at}].url", place.Url)),
        .. content.Documents.Select((document, at) => ($"documents[{at}].url", document.Url)),
    ];

    private static IEnumerable<OfferFault> InOrder(string last, string first, DateOnly? from, DateOnly? until) =>
        from > until
            ? [new(OfferFaultCode.DatesReversed, last, $"is before {first}", "exchange the two, or leave one out where that end is open")]
            : [];
}
