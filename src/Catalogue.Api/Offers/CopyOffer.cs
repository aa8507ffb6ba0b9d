using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>
/// schema/curation.graphql: `copyOffer`. What belongs to one offer only is not copied: its external id, its former names, its numbers of
/// participants.
/// </summary>
internal static class CopyOffer
{
    public static void AddTo(SchemaBinding binding) => OfferMutation.Add(binding, "copyOffer", Read, (offer, input, curation, context) =>
    {
        var names = new EntryNames(context.Catalogue);
        var content = Copied(offer.Content, input, names);
        if (names.Errors.Count > 0)
            return Task.FromResult(new CurationResult(offer.Id, null, [.. names.Errors], [], []));
        return curation.CreateAsync(context.Signed, content, input.Call, context.Cancellation);
    });

    private static CopyInput Read(InputObject input) =>
        new(input.Find<string>("title"), input.Find<string>("organisation"), MutationInput.NewCall(input));

    private static OfferContent Copied(OfferContent content, CopyInput input, EntryNames names) => content with
    {
        Title = input.Title is { } title ? LocalizedText.InDutch(title) : content.Title,
        Organisation = input.Organisation is { } name ? names.Find(EntryKind.Organisation, name, "organisation") : content.Organisation,
        ExternalId = null,
        PreviousNames = [],
        Reach = [],
    };

    private sealed record CopyInput(string? Title, string? Organisation, CurationCall Call);
}
