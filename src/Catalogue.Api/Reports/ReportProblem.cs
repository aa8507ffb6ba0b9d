using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Reports;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Reports;

/// <summary>schema/reports.graphql: `reportProblem`, the one mutation for everybody.</summary>
internal static class ReportProblem
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Root>("Mutation").AsyncField("reportProblem", (_, context) => TakeAsync(context));
        binding.Object<Taken>("ReportProblemPayload")
            .Field("received", taken => taken.IsKept && taken.Errors.IsEmpty)
            .Field("userErrors", taken => UserError.Of(taken.Errors));
    }

    private static async Task<Taken> TakeAsync(FieldContext context)
    {
        var request = context.State<CatalogueRequest>();
        var (pace, client) = (context.Parts.ReportPace, request.Caller!.Client);
        var input = MutationInput.Of(context);
        var name = input.Get<string>("offer")!;
        var published = request.Served.Published;
        return EntryReference.FindItself(name, published.FindOfferNow, published.FindOfferNowBySlug) is { } offer
            ? new(await TakeAsync(offer), !input.Get<bool>("validateOnly"))
            : new([CurationFindings.UnknownEntry("offer", name)], false);

        Task<ImmutableArray<Finding>> TakeAsync(Offer offer) => context.Parts.Reports.TakeAsync(
            offer, input.Get<ProblemKind>("kind"), input.Get<string>("message")!, input.Get<bool>("validateOnly"), isCrowded => isCrowded ? pace.Refuse(client, offer.Id) : pace.Refuse(client), context.Cancellation);
    }

    private sealed record Taken(ImmutableArray<Finding> Errors, bool IsKept);
}
