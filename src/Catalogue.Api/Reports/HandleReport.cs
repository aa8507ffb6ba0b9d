using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Reports;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Reports;

/// <summary>schema/reports.graphql: `handleReport`.</summary>
internal static class HandleReport
{
    public static void AddTo(SchemaBinding binding)
    {
        MutationInput.Add(binding, "handleReport", Read, HandleAsync);
        binding.Object<Handled>("HandleReportPayload")
            .Field("report", handled => handled.Report)
            .Field("userErrors", handled => UserError.Of(handled.Errors));
    }

    private static HandleInput Read(InputObject input) => new(
        input.Get<string>("report")!, input.Get<ReportOutcome>("outcome"), input.Find<string>("remark"), input.Get<bool>("validateOnly"));

    private static async Task<Handled> HandleAsync(HandleInput input, FieldContext context)
    {
        if (!Guid.TryParseExact(input.Report, "D", out var id))
            return new(null, [CurationFindings.UnknownEntry("report", input.Report)]);
        var request = context.State<CatalogueRequest>();
        var (report, errors) = await context.Parts.Reports.HandleAsync(
            context.Signed, id, input.Outcome, input.Remark, input.ValidateOnly, request.Served, context.Cancellation);
        return new(report, errors);
    }

    private sealed record HandleInput(string Report, ReportOutcome Outcome, string? Remark, bool ValidateOnly);

    private sealed record Handled(Report? Report, ImmutableArray<Finding> Errors);
}
