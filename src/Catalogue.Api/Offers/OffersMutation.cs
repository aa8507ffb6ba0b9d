using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Time;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>
/// What the mutations of several offers have in common: each offer is accepted or refused by itself and has its own commit, in the order
/// given.
/// </summary>
internal static class OffersMutation
{
    private const int MostOffers = 100;

    public static void BindPayload(SchemaBinding binding) => binding.Object<OffersPayload>("OffersPayload")
        .Field("done", payload => payload.Results.Count(result => result.Errors.IsEmpty))
        .Field("refused", payload => payload.Results.Count(result => !result.Errors.IsEmpty))
        .Field("results", payload => payload.Results);

    public static void Add(SchemaBinding binding, string name, OfferAction action) =>
        MutationInput.Add(binding, name, Read, async (input, context) =>
    {
        var offers = input.Offers;
        if (offers.Count > MostOffers)
            throw FilterException.Input(
                "input.offers", $"At most {MostOffers} offers go in one call, not {offers.Count}: send the rest in another.");
        var results = new List<ActPayload<Offer>>(offers.Count);
        for (var at = 0; at < offers.Count; at++)
            results.Add(await DoAsync(context, action, input, offers[at], $"offers[{at}]"));
        return new OffersPayload(results);
    });

    private static OffersInput Read(InputObject input) => new(
        input.Parts("offers", (one, _) => new OneOfOffers(one.Get<string>("offer")!, one.Value<int>("expectedVersion")))!,
        MutationInput.NewCall(input));

    private static async Task<ActPayload<Offer>> DoAsync(
        FieldContext context, OfferAction action, OffersInput input, OneOfOffers one, string path)
    {
        if (OfferMutation.Find(context, one.Offer) is not { } offer)
            return ActPayload<Offer>.Refused([CurationFindings.UnknownEntry($"{path}.offer", one.Offer)]);
        // The call's key gives a key for each of its offers.
        var key = input.Call.IdempotencyKey is { } given ? $"{given}/{offer.Id}" : null;
        var call = input.Call with { ExpectedVersion = one.ExpectedVersion, IdempotencyKey = key };
        var done = await OfferMutation.RunAsync(
            context, offer.Id, curation => curation.ActAsync(context.Signed, offer.Id, action, call, context.Cancellation));
        return done with { Errors = [
            .. done.Errors.Select(error => error with { Path = error.Path.Length == 0 ? path : $"{path}.{error.Path}" })] };
    }

    private sealed record OffersInput(IReadOnlyList<OneOfOffers> Offers, CurationCall Call);

    private sealed record OneOfOffers(string Offer, int? ExpectedVersion);

    private sealed record OffersPayload(IReadOnlyList<ActPayload<Offer>> Results);
}
