using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>schema/curation.graphql: `translateOffer`. A text that the offer does not have in Dutch cannot be translated.</summary>
internal static class TranslateOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "translateOffer", (offer, input, curation, context) =>
        Untranslatable(offer.Content, input) is { IsEmpty: false } errors
            ? Task.FromResult(new CurationResult(offer.Id, null, errors, [], []))
            : curation.UpdateAsync(context.Signed, offer.Id, content => Over(content, input), MutationInput.Call(input), context.Cancellation));

    private static ImmutableArray<Finding> Untranslatable(OfferContent content, InputObject input) =>
    [
        .. new[] { ("summary", content.Summary), ("description", content.Description), ("eligibility", content.Eligibility) }
            .Where(text => text.Item2 is null && input.Get<string>(text.Item1) is not null).Select(text => CurationFindings.NoDutch(text.Item1)),
    ];

    private static OfferContent Over(OfferContent content, InputObject input)
    {
        return content with
        {
            Title = Text("title", content.Title) ?? content.Title,
            Summary = Text("summary", content.Summary),
            Description = Text("description", content.Description),
            Eligibility = Text("eligibility", content.Eligibility),
        };

        LocalizedText? Text(string member, LocalizedText? before) =>
            input.Get<string>(member) is { } text ? before?.In(input.TranslationOf(text)) : before;
    }
}
