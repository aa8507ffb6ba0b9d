using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Api.Binding;
using Catalogue.Api.Curation;
using Catalogue.Api.Offers;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Freshness;

/// <summary>schema/freshness.graphql: `createConfirmationLink`.</summary>
internal static class CreateConfirmationLink
{
    public static void AddTo(SchemaBinding binding)
    {
        MutationInput.Add(
            binding,
            "createConfirmationLink",
            input => new LinkInput(input.Get<string>("offer")!, input.Get<int>("days"), input.Get<bool>("validateOnly")),
            MakeAsync);
        binding.Object<MadeLink>("ConfirmationLinkPayload")
            .Field("link", made => made.Link)
            .Field("expiresAt", made => made.ExpiresAt)
            .Field("message", made => made.Message)
            .Field("userErrors", made => UserError.Of(made.Errors));
    }

    private static async Task<MadeLink> MakeAsync(LinkInput input, FieldContext context)
    {
        if (OfferMutation.Find(context, input.Offer) is not { } offer)
            return new(null, null, null, [CurationFindings.UnknownEntry("offer", input.Offer)]);
        var request = context.State<CatalogueRequest>();
        var address = request.Caller!.Address;
        // Without a public address the link would lead nowhere, so it is not saved; other errors are reported first.
        var isTried = input.ValidateOnly || address is null;
        var (secret, until, errors) = await context.Parts.Links.MakeAsync(
            context.Signed, offer, input.Days, isTried, request.Served, context.Cancellation);
        if (secret is null)
            return new(null, null, null, address is null && errors.IsEmpty ? [CurationFindings.NoPublicAddress] : errors);
        var link = new Uri(address!, $"{ConfirmationPage.Path}/{secret}").AbsoluteUri;
        return new(link, until, Message(offer, link, until!.Value), []);
    }

    private const string Question = "Klopt dit nog? Laat het ons weten via deze link. Je hebt er geen account voor nodig.";

    private static string Message(Offer offer, string link, DateTimeOffset until) => string.Create(CultureInfo.GetCultureInfo("nl-BE"), $"""
        Beste,

        In de onderwijscatalogus van de stad staat “{offer.Content.Title.Dutch}”. {Question}

        {link}

        De link werkt één keer, tot {TimeZoneInfo.ConvertTimeBySystemTimeZoneId(until, "Europe/Brussels"):d MMMM yyyy}. Bedankt!
        """);

    private sealed record LinkInput(string Offer, int Days, bool ValidateOnly);

    private sealed record MadeLink(string? Link, DateTimeOffset? ExpiresAt, string? Message, ImmutableArray<Finding> Errors);
}
