using System.Text.Json;
using Catalogue.Api.Pages.Lists;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Pages.Details;

/// <summary>The pages of organisations, schools, themes and neighbourhoods, each with the offers that belong to it.</summary>
internal sealed class EntryPages(PageSite site, PageQuestions questions, ListPages lists, MessagePages messages)
{
    // Its question, the parameter by which a list is narrowed to it, and the heading over the list.
    private static (string Document, string Parameter, string Heading) Of(PageKind kind) => kind switch
    {
        PageKind.Organisation => ("organisation", "organisations", "organisationIntro"),
        PageKind.School => ("school", "school", "schoolIntro"),
        PageKind.Theme => ("theme", "themes", "themeIntro"),
        PageKind.Neighbourhood => ("neighbourhood", "neighbourhoods", "neighbourhoodIntro"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public async Task<PageAnswer> PageAsync(HttpContext context, PageAddresses addresses, PageKind kind, string slug)
    {
        var (document, parameter, heading) = Of(kind);
        var texts = PageSite.TextsFor(addresses.Language);
        var answer = await questions.FindAsync(
            site.Asking(context, texts.Language),
            document,
            JsonSerializer.SerializeToElement(new { slug }),
            PageJson.Default.EntryAnswer,
            context.RequestAborted);
        if (answer?.Entry is not { } entry)
            return await messages.PageAsync(context, addresses, StatusCodes.Status404NotFound, "notFoundTitle", "notFoundText");
        if ((entry.MergedInto?.Slug ?? entry.Slug) is { } now && now != slug)
            return PageAnswer.Moved(addresses.Of(kind, now));

        var (status, list) = await lists.ViewAsync(context, texts, addresses, "", addresses.Of(kind, slug), question => question with
        {
            Asked = question.Asked.SetItem(parameter, [slug]),
            Fixed = [.. question.Fixed, parameter],
        });
        if (entry.Network is { } network)
            entry = entry with { Network = Terms.Of("SchoolNetwork", network).In(texts.Language).Text };
        var head = new PageHead(texts, addresses, $"{entry.Name} – {texts["site"]}", entry.Description ?? texts.Fill(heading, entry.Name))
        {
            Alternates = site.Alternates(context.Request, page => page.Of(kind, slug)),
        };
        return PageAnswer.Of(status, await PageRendering.RenderAsync<EntryPage>(
            site.Services,
            (nameof(EntryPage.Head), head),
            (nameof(EntryPage.View), new EntryView(kind, entry, texts.Fill(heading, entry.Name), list))));
    }
}
