using Catalogue.Data.Texts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>The client's preferred language. Source: RFC 9110 §12.5.4, RFC 4647 §3.4.</summary>
internal static class AcceptedLanguage
{
    public static string? Of(HttpRequest request, params ReadOnlySpan<string> offered) => Of(request.Headers.AcceptLanguage, offered);

    /// <summary>One of the offered BCP 47 tags; null when Accept-Language names none of them, nor a narrower one.</summary>
    public static string? Of(StringValues acceptLanguage, params ReadOnlySpan<string> offered)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptLanguage, out var wanted))
            return null;
        foreach (var language in wanted.Where(language => language.Quality is not 0).OrderByDescending(language => language.Quality ?? 1))
        {
            foreach (var wider in LanguageRange.LookUp(language.Value.ToString()))
            {
                foreach (var tag in offered)
                {
                    if (wider.Equals(tag, StringComparison.OrdinalIgnoreCase))
                        return tag;
                }
            }
        }

        return null;
    }
}
