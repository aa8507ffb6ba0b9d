using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Start;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Api.Pages;

/// <summary>What the pages of the site share: their texts and addresses by language, today, and the public address of the server.</summary>
internal sealed class PageSite(IServiceProvider services, PublicAddress address, BrusselsClock day)
{
    private static readonly FrozenDictionary<string, PageTexts> texts = PageTexts.Read("Pages/Texts/");

    public static IEnumerable<PageTexts> AllTexts => texts.Values;

    public IServiceProvider Services => services;

    public DateOnly Today => day.Today;

    /// <summary>
    /// The texts of a language (a BCP 47 tag), or of the nearest wider one that there is a file for; else the Dutch ones.
    /// </summary>
    public static PageTexts TextsFor(string language)
    {
        foreach (var wider in LanguageRange.LookUp(language))
        {
            if (texts.TryGetValue(wider.ToLowerInvariant(), out var found))
                return found;
        }

        return texts["nl"];
    }

    /// <summary>The scheme and host of the server, without a slash: as configured, else as the request has it.</summary>
    public string OriginOf(HttpRequest request) =>
        (address.Of(request) ?? new Uri($"{request.Scheme}://{request.Host}")).GetLeftPart(UriPartial.Authority);

    /// <summary>Who asks a page in a language.</summary>
    public PageAsking Asking(HttpContext context, string language) =>
        new(language, Caller.Of(context, address.Of(context.Request)), WorkClient.Of(context, null));

    /// <summary>The absolute address of a page in each language, by the path it has there.</summary>
    public ImmutableArray<(string Language, string Address)> Alternates(HttpRequest request, Func<PageAddresses, string> path)
    {
        var origin = OriginOf(request);
        return [.. PageAddresses.All.Select(addresses => (addresses.Language, origin + path(addresses)))];
    }
}
