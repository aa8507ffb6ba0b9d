using System.Text.Json.Nodes;

namespace Catalogue.Data.Files;

/// <summary>The cells of an offer, from its JSON form.</summary>
internal static class CellWriting
{
    public static string Cell(JsonObject offer, HeaderColumn header) => FormulaGuard.Guard(header.Column.Kind switch
    {
        CellKind.Localized => TranslationMarks.TextIn(EntryPath.At(offer, header.Column.Name), header.Language!) ?? "",
        CellKind.Marks => CellList.Join(Marked(offer, header.Column.Name)),
        CellKind.Areas => Areas(EntryPath.At(offer, header.Column.Name) as JsonArray),
        CellKind.Partners => Partners(EntryPath.At(offer, header.Column.Name) as JsonArray),
        CellKind.Json => EntryPath.At(offer, header.Column.Name)?.ToJsonString(EntryPath.Relaxed) ?? "",
        _ => EntryPath.Text(EntryPath.At(offer, header.Column.Name)) ?? "",
    });

    /// <summary>The languages of a localized column that an offer has.</summary>
    public static IEnumerable<string> Languages(JsonObject offer, OfferColumn column) =>
        EntryPath.At(offer, column.Name) is JsonObject text ? text.Select(translation => translation.Key) : [];

    private static IEnumerable<string> Marked(JsonObject offer, string marks) =>
        from column in OfferColumns.All
        where column.Kind == CellKind.Localized
        from language in Languages(offer, column)
        let text = ((JsonObject)EntryPath.At(offer, column.Name)!)[language]
        where marks == OfferColumns.MachineTexts ? TranslationMarks.IsMachine(text) : !TranslationMarks.IsReviewed(text)
        select $"{column.Name}.{language}";

    private static string Areas(JsonArray? areas) => CellList.Join((areas ?? []).OfType<JsonObject>().SelectMany(area =>
        area["neighbourhoods"] is JsonArray places
            ? places.Select(place => place!.GetValue<string>())
            : [area["municipality"]!.GetValue<string>()]));

    private static string Partners(JsonArray? partners) => partners is null ? ""
        : partners.All(partner => partner!["role"] is null) ? CellList.Join(
            partners.Select(partner => partner!["organisation"]!.GetValue<string>()))
        : partners.ToJsonString(EntryPath.Relaxed);
}
