using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>
/// What every mutation of an offer has in common: whose it is, which offer, how it is called, and that its answer is at least as new as
/// what it did.
/// </summary>
internal static class OfferMutation
{
    private const string Path = "offer";

    /// <summary>A mutation that is a step of the workflow.</summary>
    public static void Add(
        SchemaBinding binding, string name, OfferAction action, Func<CurationCall, InputObject, CurationCall>? further = null) => Add(
        binding,
        name,
        input => further is null ? MutationInput.Call(input) : further(MutationInput.Call(input), input),
        (offer, call, curation, context) => curation.ActAsync(context.Signed, offer.Id, action, call, context.Cancellation));

    /// <summary>A mutation of one offer; read is given what its input says beside which.</summary>
    public static void Add<T>(
        SchemaBinding binding,
        string name,
        Func<InputObject, T> read,
        Func<Offer, T, OfferCuration, FieldContext, Task<CurationResult>> act) =>
        MutationInput.Add(binding, name, input => (Offer: input.Get<string>(Path)!, Further: read(input)), async (input, context) => Find(context, input.Offer) is { } offer
            ? await RunAsync(context, offer.Id, curation => act(offer, input.Further, curation, context))
            : ActPayload<Offer>.Refused([CurationFindings.UnknownEntry(Path, input.Offer)]));

    /// <summary>Does it, and lets the rest of the answer see it.</summary>
    public static async Task<ActPayload<Offer>> RunAsync(
        FieldContext context, Guid? offer, Func<OfferCuration, Task<CurationResult>> act) =>
        await ActPayload<Offer>.OfAsync(context, await act(context.Parts.Curation), offer);

    /// <summary>The offer of an id or a slug; null when there is none, or it could be neither.</summary>
    public static Offer? Find(FieldContext context, string name) =>
        EntryReference.FindItself(name, context.Catalogue.FindOffer, context.Catalogue.FindOfferBySlug);
}
