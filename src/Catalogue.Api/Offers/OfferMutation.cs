using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>
/// What every mutation of an offer has in common: the rights, the offer, the options of the call, and an answer that includes the act's own
/// commit.
/// </summary>
internal static class OfferMutation
{
    private const string Path = "offer";

    /// <summary>Adds a mutation that is a step of the workflow.</summary>
    public static void Add(
        SchemaBinding binding, string name, OfferAction action, Func<CurationCall, InputObject, CurationCall>? further = null) => Add(
        binding,
        name,
        input => further is null ? MutationInput.Call(input) : further(MutationInput.Call(input), input),
        (offer, call, curation, context) => curation.ActAsync(context.Signed, offer.Id, action, call, context.Cancellation));

    /// <summary>Adds a mutation of one offer; read gets the input's other members.</summary>
    public static void Add<T>(
        SchemaBinding binding,
        string name,
        Func<InputObject, T> read,
        Func<Offer, T, OfferCuration, FieldContext, Task<CurationResult>> act) =>
        MutationInput.Add(binding, name, input => (Offer: input.Get<string>(Path)!, Further: read(input)),
            async (input, context) => Find(context, input.Offer) is { } offer
            ? await RunAsync(context, offer.Id, curation => act(offer, input.Further, curation, context))
            : ActPayload<Offer>.Refused([CurationFindings.UnknownEntry(Path, input.Offer)]));

    /// <summary>Runs the act, and moves the rest of the answer to a snapshot that includes it.</summary>
    public static async Task<ActPayload<Offer>> RunAsync(
        FieldContext context, Guid? offer, Func<OfferCuration, Task<CurationResult>> act) =>
        await ActPayload<Offer>.OfAsync(context, await act(context.Parts.Curation), offer);

    /// <summary>The offer with an id or slug; null when it does not exist, or the text can be neither.</summary>
    public static Offer? Find(FieldContext context, string name) =>
        EntryReference.FindItself(name, context.Catalogue.FindOffer, context.Catalogue.FindOfferBySlug);
}
