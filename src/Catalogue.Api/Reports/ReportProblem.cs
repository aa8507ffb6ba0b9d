using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Reports;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Reports;

/// <summary>schema/reports.graphql: `reportProblem`, the only mutation that needs no sign-in.</summary>
internal static class ReportProblem
{
    public static void AddTo(SchemaBinding binding)
    {
        MutationInput.Add(binding, "reportProblem", Read, TakeAsync);
        binding.Object<Taken>("ReportProblemPayload")
            .Field("received", taken => taken.IsKept && taken.Errors.IsEmpty)
            .Field("userErrors", taken => UserError.Of(taken.Errors));
    }

    private static ReportInput Read(InputObject input) => new(
        input.Get<string>("offer")!, input.Get<ProblemKind>("kind"), input.Get<string>("message")!, input.Get<bool>("validateOnly"));

    private static async Task<Taken> TakeAsync(ReportInput input, FieldContext context)
    {
        var request = context.State<CatalogueRequest>();
        var (limiter, client) = (context.Parts.ReportRateLimiter, request.Caller!.Client);
        var published = request.Served.Published;
        return EntryReference.FindItself(input.Offer, published.FindOfferNow, published.FindOfferNowBySlug) is { } offer
            ? new(await TakeAsync(offer), !input.ValidateOnly)
            : new([CurationFindings.UnknownEntry("offer", input.Offer)], false);

        async Task<ImmutableArray<Finding>> TakeAsync(Offer offer)
        {
            using var turn = await context.EnterDatabaseAsync(context.Cancellation);
            return await context.Parts.Reports.TakeAsync(
                offer, input.Kind, input.Message, input.ValidateOnly, isCrowded => isCrowded
                    ? limiter.Refuse(client, offer.Id)
                    : limiter.Refuse(client), context.Cancellation);
        }
    }

    private sealed record ReportInput(string Offer, ProblemKind Kind, string Message, bool ValidateOnly);

    private sealed record Taken(ImmutableArray<Finding> Errors, bool IsKept);
}
