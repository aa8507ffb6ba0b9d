using System.Collections.Immutable;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Imports;

/// <summary>Every column of the CSV of offers, in the order in which an export writes them. docs/import.md tells what stands in each.</summary>
internal static class OfferColumns
{
    public const string MachineTexts = "machineTexts";
    public const string UnreviewedTexts = "unreviewedTexts";

    public static readonly ImmutableArray<OfferColumn> All =
    [
        new("slug", CellKind.Word),
        new("externalId", CellKind.Text),
        new("status", CellKind.Word),
        new("title", CellKind.Localized),
        new("summary", CellKind.Localized),
        new("description", CellKind.Localized),
        new("eligibility", CellKind.Localized),
        new("previousNames", CellKind.List),
        new("organisation", CellKind.Word),
        new("partners", CellKind.Partners),
        new("funders", CellKind.List),
        new("themes", CellKind.List),
        new("targetGroups", CellKind.List),
        new("levels", CellKind.List),
        new("ageApplies", CellKind.Flag),
        new("minAgeMonths", CellKind.Number),
        new("maxAgeMonths", CellKind.Number),
        new("schools", CellKind.List),
        new("allNetworks", CellKind.Flag),
        new("networks", CellKind.List),
        new("areas", CellKind.Areas),
        new("languages", CellKind.List),
        new("free", CellKind.Flag),
        new("price.amount", CellKind.Number),
        new("price.per", CellKind.Word),
        new("price.reducedAmount", CellKind.Number),
        new("price.reducedFor", CellKind.Localized),
        new("price.paidTo", CellKind.Word),
        new("price.note", CellKind.Localized),
        new("places", CellKind.Json),
        new("schedule", CellKind.Json),
        new("capacity", CellKind.Number),
        new("placesLeft", CellKind.Number),
        new("placesAsOf", CellKind.Day),
        new("registration.required", CellKind.Flag) { Former = "registration.isRequired" },
        new("registration.how", CellKind.Localized),
        new("registration.url", CellKind.Word),
        new("registration.from", CellKind.Day),
        new("registration.deadline", CellKind.Day),
        new("registration.documents", CellKind.Json),
        new("contact.street", CellKind.Text),
        new("contact.postcode", CellKind.Text),
        new("contact.locality", CellKind.Text),
        new("contact.phone", CellKind.Text),
        new("contact.email", CellKind.Text),
        new("contact.website", CellKind.Word),
        new("contact.function", CellKind.Localized),
        new("validFrom", CellKind.Day),
        new("validUntil", CellKind.Day),
        new("lastChecked", CellKind.Day),
        new("nextCheck", CellKind.Day),
        new("reach", CellKind.Json),
        new("documents", CellKind.Json),
        new("provenance.kind", CellKind.Word),
        new("provenance.sources", CellKind.List),
        new("provenance.note", CellKind.Text),
        new(MachineTexts, CellKind.Marks),
        new(UnreviewedTexts, CellKind.Marks),
    ];

    private static readonly Dictionary<string, OfferColumn> ByName =
        All.SelectMany(column => new[] { column.Name, column.Former }.OfType<string>().Select(name => (name, column))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The column that a header names, and the language for a localized one, Dutch when it names none; null when there is no such column.</summary>
    public static HeaderColumn? Find(string header)
    {
        if (ByName.TryGetValue(header, out var column))
            return new(column, column.Kind == CellKind.Localized ? "nl" : null);
        return header.LastIndexOf('.') is > 0 and var cut
            && ByName.TryGetValue(header[..cut], out column) && column.Kind == CellKind.Localized && LanguageTag.IsWellFormed(header[(cut + 1)..])
            ? new(column, LanguageTag.Canonical(header[(cut + 1)..]))
            : null;
    }

    /// <summary>What was probably meant by a header that is none: of a text the column of the language that is nearest, else the column that is spelled most like it.</summary>
    public static string? Nearest(string header) => header.LastIndexOf('.') is > 0 and var cut
        && ByName.TryGetValue(header[..cut], out var column) && column.Kind == CellKind.Localized && LanguageTag.Nearest(header[(cut + 1)..]) is { } language
        ? $"{column.Name}.{language}"
        : NearestSpelling(header);

    private static string? NearestSpelling(string header) => NearestName.For(header, All.Select(column => column.Kind == CellKind.Localized ? $"{column.Name}.nl" : column.Name).Select(name => (name, name)));
}

/// <summary>A column as a file has it.</summary>
internal sealed record HeaderColumn(OfferColumn Column, string? Language)
{
    public string Name => Language is null ? Column.Name : $"{Column.Name}.{Language}";
}
