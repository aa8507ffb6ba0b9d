using Catalogue.Api.Pages.Lists;

namespace Catalogue.Api.Pages;

/// <summary>What is shown when there is no page, or when it cannot be made now.</summary>
internal sealed class MessagePages(PageSite site, ListPages lists)
{
    private const int OffersBeneath = 4;

    /// <summary>A page that says what went wrong, with the list of all offers beneath.</summary>
    public async Task<PageAnswer> PageAsync(HttpContext context, PageAddresses addresses, int status, string title, string text)
    {
        var texts = PageSite.TextsFor(addresses.Language);
        return PageAnswer.Of(status, await PageRendering.RenderAsync<MessagePage>(
            site.Services,
            (nameof(MessagePage.Head), new PageHead(texts, addresses, texts[title], null)),
            (nameof(MessagePage.Text), texts[text]),
            (nameof(MessagePage.List), await ListAsync())));

        async Task<ListView?> ListAsync()
        {
            try
            {
                return (await lists.ViewAsync(
                    context, texts, addresses, "", addresses.Home, _ => new ListQuestion { PageSize = OffersBeneath, Filters = [] })).List;
            }
            catch (PageRefusal)
            {
                // The sentence says enough.
                return null;
            }
        }
    }

    /// <summary>A sentence in place of a part that the element catalogue-offers fetches.</summary>
    public async Task<PageAnswer> PartAsync(HttpContext context, int status, string title, string text)
    {
        var (texts, _) = ListPages.Language(context);
        return PageAnswer.Of(status, ListPages.Fragment(await PageRendering.RenderAsync<EmbedMessage>(
            site.Services,
            (nameof(EmbedMessage.Texts), texts),
            (nameof(EmbedMessage.Level), HeadingLevel(context)),
            (nameof(EmbedMessage.Title), texts[title]),
            (nameof(EmbedMessage.Text), texts[text]))));
    }

    /// <summary>That of the element's titles; the default when its address asks none that there is.</summary>
    public static int HeadingLevel(HttpContext context)
    {
        try
        {
            return ListQuestion.Read(context.Request.Query, isEmbedded: true).HeadingLevel;
        }
        catch (PageRefusal)
        {
            return new ListQuestion().HeadingLevel;
        }
    }
}
