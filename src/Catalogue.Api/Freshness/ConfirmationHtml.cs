using System.Collections.Immutable;
using Catalogue.Api.Pages;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Catalogue.Api.Freshness;

/// <summary>Renders the confirmation page from its template, ConfirmationDocument.razor.</summary>
internal sealed class ConfirmationHtml(IServiceProvider services, PageTexts texts, DateOnly today)
{
    private readonly ConfirmationView page = new(texts.Language, texts.Culture.TextInfo.IsRightToLeft, texts.Words);

    /// <summary>The page with the offer's facts and the two answers; after an invalid answer also its errors and its text.</summary>
    public Task<string> QuestionAsync(Offer offer, Graph catalogue, ImmutableArray<Finding> errors, string message) => RenderAsync(page with
    {
        Question = new(
            offer.Content.Title.In(texts.Language).Text,
            [.. ConfirmationFacts.Of(offer, catalogue, today, texts)],
            [.. errors.Select(error => error.Message.In(texts.Language).Text)],
            message),
    });

    /// <summary>The page with sentences, given by their keys; a screen reader announces the first.</summary>
    public Task<string> MessagesAsync(params ImmutableArray<string> keys) => RenderAsync(page with { MessageKeys = keys });

    private async Task<string> RenderAsync(ConfirmationView view)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ConfirmationDocument>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ConfirmationDocument.Page)] = view }))).ToHtmlString());
    }
}
