using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql: `translateOffer`. A text that the offer does not have in Dutch cannot be translated.</summary>
internal static class TranslateOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "translateOffer", (offer, input, curation, context) =>
        curation.UpdateAsync(context.Signed, offer.Id, content => Over(content, input), OfferMutation.Call(input), context.Cancellation));

    private static OfferContent Over(OfferContent content, InputObject input)
    {
        var (language, origin) = (input.Get<string>("language")!, input.Get<TextOrigin>("origin"));
        var isReviewed = input.Value<bool>("reviewed") ?? origin == TextOrigin.Person;
        return content with
        {
            Title = Text("title", content.Title) ?? content.Title,
            Summary = Text("summary", content.Summary),
            Description = Text("description", content.Description),
            Eligibility = Text("eligibility", content.Eligibility),
        };

        LocalizedText? Text(string member, LocalizedText? before) =>
            input.Get<string>(member) is { } text ? before?.In(new Translation(language, text, origin, isReviewed)) : before;
    }
}
