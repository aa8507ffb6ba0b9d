using System.Globalization;
using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Files;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `importOffers`.</summary>
internal static class ImportOffers
{
    public static void AddTo(SchemaBinding binding)
    {
        MutationInput.Add(
            binding,
            "importOffers",
            input => new ImportInput(input.Get<string>("csv")!, input.Find<string>("ticket"), input.Get<bool>("validateOnly")),
            RunAsync);
        binding.Object<OfferImportResult>("ImportOffersPayload")
            .Field("form", result => result.Report.Form)
            .Field("created", result => result.Report.Created.Count)
            .Field("changed", result => result.Report.Changed.Count)
            .Field("unchanged", result => result.Report.Unchanged)
            .Field("saved", result => result.Report.Applied is not null)
            .Field(
                "entries",
                result => result.Report.Created.First.Select(entry => new Row(entry, true))
                    .Concat(result.Report.Changed.First.Select(entry => new Row(entry, false))).OrderBy(row => row.Entry.Line))
            .Field("ticket", result => result.Ticket)
            .Field(
                "findings",
                result => result.Report.Warnings.First.Select(warning => ToFinding(warning, "IMPORT_WARNING", FindingSeverity.Advice))
                    .Concat(result.Report.Duplicates.First.Select(ToFinding)))
            .Field(
                "userErrors",
                result => UserError.Of(
                    result.Errors.Concat(
                        result.Report.Errors.First.Select(error => ToFinding(error, "IMPORT_FAULT", FindingSeverity.Error)))));
        binding.Object<Row>("ImportedOffer")
            .Field("line", row => row.Entry.Line)
            .Field("slug", row => row.Entry.Slug)
            .Field("status", row => row.Entry.Status)
            .Field("isNew", row => row.IsNew)
            .Field("differences", row => row.Entry.Changes.Select(change => new ContentDifference(change.Field, change.Old, change.New)));
    }

    private static async Task<OfferImportResult> RunAsync(ImportInput input, FieldContext context)
    {
        var request = context.State<CatalogueRequest>();
        var result = await context.Parts.Import.RunAsync(
            context.Signed, input.Csv, input.Ticket, apply: !input.ValidateOnly, context.Cancellation);
        if (result.Report.Applied is { } version)
            await request.AdvanceToAsync(version.Number, context.Cancellation);
        return result;
    }

    private static Finding ToFinding(ImportFinding finding, string code, FindingSeverity severity) => new(
        Path(finding.Line, finding.Column),
        finding.Rule?.Code ?? code,
        LocalizedText.InDutchAndEnglish(Dutch(finding.Line, finding.InDutch()), finding.ToString()),
        severity);

    private static Finding ToFinding(LikelyDuplicate twin) => new(
        Path(twin.Line, "title"),
        "DUPLICATE_LIKELY",
        LocalizedText.InDutchAndEnglish(
            Dutch(
                twin.Line,
                $"“{twin.Title}” lijkt sterk op {twin.OtherSlug} (“{twin.OtherTitle}”), van dezelfde organisatie op dezelfde plaats."),
            $"line {twin.Line}: “{twin.Title}” is much like {twin.OtherSlug} (“{twin.OtherTitle}”), of the same organisation in the "
            + "same place."),
        FindingSeverity.Advice);

    private static string Dutch(int line, string sentence) =>
        line > 0 ? string.Create(CultureInfo.InvariantCulture, $"Regel {line}: {sentence}") : sentence;

    private static string Path(int line, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"csv{(line > 0 ? $"[{line}]" : "")}{(column.Length > 0 ? "." : "")}{column}");

    private sealed record ImportInput(string Csv, string? Ticket, bool ValidateOnly);

    private sealed record Row(ImportedEntry Entry, bool IsNew);
}
