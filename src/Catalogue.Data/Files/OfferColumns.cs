using System.Collections.Immutable;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Files;

/// <summary>Every column of the CSV of offers, in the order of an export. docs/import.md describes each.</summary>
internal static class OfferColumns
{
    public const string MachineTexts = "machineTexts";
    public const string UnreviewedTexts = "unreviewedTexts";

    // Columns whose cells do not have the usual form of their field's kind.
    private static readonly Dictionary<string, CellKind> Irregular = new()
    {
        ["partners"] = CellKind.Partners,
        ["areas"] = CellKind.Areas,
        ["schedule"] = CellKind.Json,
    };

    public static readonly ImmutableArray<OfferColumn> All =
    [
        .. Columns(OfferFields.All).SelectMany(WithTheOffersOwn),
        new(MachineTexts, CellKind.Marks),
        new(UnreviewedTexts, CellKind.Marks),
    ];

    private static readonly Dictionary<string, OfferColumn> ByName =
        All.SelectMany(column => new[] { column.Name, column.Former }.OfType<string>().Select(name => (name, column)))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The column for a header, and its language if it is localized, Dutch by default; null when there is no such column.
    /// </summary>
    public static HeaderColumn? Find(string header)
    {
        if (ByName.TryGetValue(header, out var column))
            return new(column, column.Kind == CellKind.Localized ? "nl" : null);
        return header.LastIndexOf('.') is > 0 and var cut
            && ByName.TryGetValue(header[..cut], out column) && column.Kind == CellKind.Localized
            && LanguageTag.IsWellFormed(header[(cut + 1)..])
            ? new(column, LanguageTag.Canonical(header[(cut + 1)..]))
            : null;
    }

    /// <summary>
    /// Suggests a column for an unknown header: for a text the column in the most similar language, else the column with the most similar
    /// name.
    /// </summary>
    public static string? Nearest(string header) => header.LastIndexOf('.') is > 0 and var cut
        && ByName.TryGetValue(header[..cut], out var column) && column.Kind == CellKind.Localized
        && LanguageTag.Nearest(header[(cut + 1)..]) is { } language
        ? $"{column.Name}.{language}"
        : NearestSpelling(header);

    private static string? NearestSpelling(string header) =>
        NearestName.For(
            header,
            All.Select(column => column.Kind == CellKind.Localized ? $"{column.Name}.nl" : column.Name).Select(name => (name, name)));

    // Columns that are not part of the content come beside these.
    private static OfferColumn[] WithTheOffersOwn(OfferColumn column) => column.Name switch
    {
        "externalId" => [new("slug", CellKind.Word), column, new("status", CellKind.Word)],
        "validUntil" => [column, new("lastChecked", CellKind.Day), new("nextCheck", CellKind.Day)],
        _ => [column],
    };

    private static IEnumerable<OfferColumn> Columns(IEnumerable<Field> fields, string part = "") => fields.SelectMany(field =>
    {
        var name = part + field.Name;
        return field is { Kind: FieldKind.Part, Within: { } within } && !Irregular.ContainsKey(name)
            ? Columns(within, $"{name}.")
            : [new OfferColumn(name, CellOf(name, field.Kind)) { Former = field.Former is null ? null : part + field.Former }];
    });

    private static CellKind CellOf(string column, FieldKind kind) => Irregular.TryGetValue(column, out var cell) ? cell : kind switch
    {
        FieldKind.Text => CellKind.Localized,
        FieldKind.Word => CellKind.Text,
        FieldKind.Code or FieldKind.Reference or FieldKind.Name or FieldKind.Time => CellKind.Word,
        FieldKind.Words or FieldKind.References or FieldKind.Names => CellKind.List,
        FieldKind.Flag => CellKind.Flag,
        FieldKind.Number => CellKind.Number,
        FieldKind.Day => CellKind.Day,
        FieldKind.Texts or FieldKind.Days or FieldKind.Part or FieldKind.Parts => CellKind.Json,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of field has no cell."),
    };
}

/// <summary>A column of a file.</summary>
internal sealed record HeaderColumn(OfferColumn Column, string? Language)
{
    public string Name => Language is null ? Column.Name : $"{Column.Name}.{Language}";
}
