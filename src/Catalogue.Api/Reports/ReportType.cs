using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Reports;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Reports;

/// <summary>schema/reports.graphql: a report on an offer.</summary>
internal static class ReportType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<ProblemKind>("ProblemKind");
        binding.Enum<ReportSource>("ReportSource");
        binding.Enum<ReportOutcome>("ReportOutcome");
        binding.Object<Report>("Report")
            .Field("id", report => report.Id)
            .Field("offer", (report, context) => context.Catalogue.FindOffer(report.Offer))
            .Field("kind", report => report.Kind)
            .Field("kindLabel", (report, context) => Terms.Label(report.Kind, context.Language))
            .Field("source", report => report.Source)
            .Field("message", report => report.Message)
            .Field("at", report => report.At)
            .Field("handledAt", report => report.HandledAt)
            .Field("outcome", report => report.Outcome)
            .Field("handledBy", report => report.HandledByName)
            .Field("remark", report => report.Remark);
        binding.Object<Offer>("Offer").BatchedField<IEnumerable<Report>>("reports", async (offers, context) =>
        {
            var reports = await context.Parts.Reports.OfAsync([.. offers.Select(offer => offer.Id)], context.Cancellation);
            return [.. offers.Select(offer => reports[offer.Id])];
        });
        ReportProblem.AddTo(binding);
        HandleReport.AddTo(binding);
    }
}
