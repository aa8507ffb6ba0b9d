using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>What every mutation of an offer has in common: whose it is, which offer, how it is called, and that its answer is at least as new as what it did.</summary>
internal static class OfferMutation
{
    private const string Path = "offer";

    /// <summary>A mutation that is a step of the workflow.</summary>
    public static void Add(SchemaBinding binding, string name, OfferAction action, Func<CurationCall, InputObject, CurationCall>? further = null) =>
        Add(binding, name, (offer, input, curation, context) => curation.ActAsync(
            context.Signed, offer.Id, action, further is null ? Call(input) : further(Call(input), input), context.Cancellation));

    /// <summary>A mutation of one offer.</summary>
    public static void Add(SchemaBinding binding, string name, Func<Offer, InputObject, OfferCuration, FieldContext, Task<CurationResult>> act) => binding.Object<Root>("Mutation").AsyncField(name, async (_, context) =>
    {
        var input = Input(context);
        return Find(context, input.Get<string>(Path)!) is { } offer
            ? await RunAsync(context, offer.Id, curation => act(offer, input, curation, context))
            : OfferPayload.Refused([CurationFindings.UnknownEntry(Path, input.Get<string>(Path)!)]);
    });

    public static InputObject Input(FieldContext context) => context.Arguments.Get<InputObject>("input")!;

    public static CurationCall Call(InputObject input) => new(
        input.Value<int>("expectedVersion"), input.Get<bool>("validateOnly"), input.Get<string>("idempotencyKey"));

    /// <summary>Does it, and lets the rest of the answer see it.</summary>
    public static async Task<OfferPayload> RunAsync(FieldContext context, Guid? offer, Func<OfferCuration, Task<CurationResult>> act)
    {
        var request = context.State<CatalogueRequest>();
        var result = await act(request.Curation!);
        if (result.CatalogueVersion is { } version)
            await request.AdvanceToAsync(version, context.Cancellation);
        return new(result.Entry ?? offer, [.. result.Errors.Select(error => InInput(error, Input(context)))], result.Findings, result.Differences);
    }

    /// <summary>Of a content the rules know the members; a client has it in its input.</summary>
    public static Finding InInput(Finding error, InputObject input) =>
        error.Path.Length == 0 || !input.Has("content") || input.Has(error.Path.Split('.', '[')[0]) ? error : error with { Path = $"content.{error.Path}" };

    /// <summary>The offer of an id or a slug, in the catalogue that is asked or another; null when there is none, or it could be neither.</summary>
    public static Offer? Find(FieldContext context, string name, Graph? catalogue = null)
    {
        catalogue ??= context.Catalogue;
        try
        {
            return EntryReference.Find(name, Path, catalogue.FindOffer, catalogue.FindOfferBySlug);
        }
        catch (FilterException)
        {
            return null;
        }
    }
}
