using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Snapshot;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// The entity tag of what is answered from the published catalogue alone: it changes with the public version, with the day, with the program and with the
/// address. Weak, because an answer may be compressed or not. Source: RFC 9110 §8.8.3, §13.1.2.
/// </summary>
internal static class PublicTag
{
    private static readonly string Program = typeof(PublicTag).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture);

    public static EntityTagHeaderValue Of(HttpRequest request, CatalogueVersion version, DateOnly today)
    {
        var all = string.Create(
            CultureInfo.InvariantCulture, $"{Program} {version.Epoch:N} {version.PublicNumber} {today:yyyy-MM-dd} {request.Path.Value}{request.QueryString.Value}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 12));
        return new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version.PublicNumber}-{today:yyyyMMdd}-{hash}\""), isWeak: true);
    }

    /// <summary>Whether the client holds this very answer; then the answer is 304 and nothing more. Whoever keeps an answer asks each time whether it still holds.</summary>
    public static bool Confirm(HttpContext context, EntityTagHeaderValue tag)
    {
        if (!new RequestHeaders(context.Request.Headers).IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false)))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        Set(context.Response, tag);
        return true;
    }

    public static void Set(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "public, no-cache";
    }
}
