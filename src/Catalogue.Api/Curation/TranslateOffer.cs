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
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "translateOffer", Read, (offer, input, curation, context) =>
        Untranslatable(offer.Content, input) is { IsEmpty: false } errors
            ? Task.FromResult(new CurationResult(offer.Id, null, errors, [], []))
            : curation.UpdateAsync(context.Signed, offer.Id, content => Over(content, input), input.Call, context.Cancellation));

    private static TranslateInput Read(InputObject input)
    {
        var translated = InputText.Translating(input);
        return new(Text("title"), Text("summary"), Text("description"), Text("eligibility"), MutationInput.Call(input));

        Translation? Text(string member) => input.Find<string>(member) is { } text ? translated(text) : null;
    }

    private static ImmutableArray<Finding> Untranslatable(OfferContent content, TranslateInput input) =>
    [
        .. new[] { ("summary", content.Summary, input.Summary), ("description", content.Description, input.Description), ("eligibility", content.Eligibility, input.Eligibility) }
            .Where(text => text.Item2 is null && text.Item3 is not null).Select(text => CurationFindings.NoDutch(text.Item1)),
    ];

    private static OfferContent Over(OfferContent content, TranslateInput input) => content with
    {
        Title = Text(content.Title, input.Title) ?? content.Title,
        Summary = Text(content.Summary, input.Summary),
        Description = Text(content.Description, input.Description),
        Eligibility = Text(content.Eligibility, input.Eligibility),
    };

    private static LocalizedText? Text(LocalizedText? before, Translation? translation) => translation is null ? before : before?.In(translation);

    private sealed record TranslateInput(Translation? Title, Translation? Summary, Translation? Description, Translation? Eligibility, CurationCall Call);
}
