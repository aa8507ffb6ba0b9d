using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Catalogue.Api.Freshness;

/// <summary>Makes the confirmation page by its template, ConfirmationDocument.razor.</summary>
internal sealed class ConfirmationHtml(IServiceProvider services, ILoggerFactory logs, ConfirmationTexts texts, DateOnly today)
{
    private readonly ConfirmationView page = new(texts.Language, texts.Culture.TextInfo.IsRightToLeft, texts.Words);

    /// <summary>What is said of the offer, and the two answers; with what is wrong with an answer that was given, and its words.</summary>
    public Task<string> QuestionAsync(Offer offer, Graph catalogue, ImmutableArray<Finding> errors, string message) => RenderAsync(page with
    {
        Question = new(
            offer.Content.Title.In(texts.Language).Text,
            [.. ConfirmationFacts.Of(offer, catalogue, today, texts)],
            [.. errors.Select(error => error.Message.In(texts.Language).Text)],
            message),
    });

    /// <summary>Sentences, by their keys; the first is announced.</summary>
    public Task<string> TellAsync(params ImmutableArray<string> keys) => RenderAsync(page with { Told = keys });

    private async Task<string> RenderAsync(ConfirmationView view)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ConfirmationDocument>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ConfirmationDocument.Page)] = view }))).ToHtmlString());
    }
}
