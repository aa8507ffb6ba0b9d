using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Pages;

/// <summary>A form that a visitor submits.</summary>
internal static class SubmittedForm
{
    private const int MostBytes = 65_536;

    /// <summary>
    /// Its fields; empty when the body is no form. Throws BadHttpRequestException for one that is too large or too slow, and
    /// InvalidDataException for one with too many fields.
    /// </summary>
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
            throw new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
    }
}
