using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/curation.graphql: `publishOffer`.</summary>
internal static class PublishOffer
{
    public static void AddTo(SchemaBinding binding) =>
        OfferMutation.Add(binding, "publishOffer", OfferAction.Publish, (call, input) => call with
    {
        EmbargoUntil = input.Value<DateTimeOffset>("embargoUntil"),
        EndsAt = input.Value<DateTimeOffset>("endsAt"),
        TakesEndAway = input.Has("endsAt") && input.Value<DateTimeOffset>("endsAt") is null,
    });
}
