using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Reports;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Reports;

/// <summary>schema/reports.graphql: `handleReport`.</summary>
internal static class HandleReport
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Root>("Mutation").AsyncField("handleReport", (_, context) => HandleAsync(context));
        binding.Object<Handled>("HandleReportPayload")
            .Field("report", handled => handled.Report)
            .Field("userErrors", handled => UserError.Of(handled.Errors));
    }

    private static async Task<Handled> HandleAsync(FieldContext context)
    {
        var input = MutationInput.Of(context);
        var name = input.Get<string>("report")!;
        if (!Guid.TryParseExact(name, "D", out var id))
            return new(null, [CurationFindings.UnknownEntry("report", name)]);
        var request = context.State<CatalogueRequest>();
        var (report, errors) = await context.Parts.Reports.HandleAsync(
            context.Signed, id, input.Get<ReportOutcome>("outcome"), input.Get<string>("remark"), input.Get<bool>("validateOnly"), request.Served, context.Cancellation);
        return new(report, errors);
    }

    private sealed record Handled(Report? Report, ImmutableArray<Finding> Errors);
}
