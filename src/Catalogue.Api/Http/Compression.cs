using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Http;

/// <summary>
/// Compresses answers and pages for clients that accept it, from 1 KiB: below that it costs more than it saves. Event streams are not
/// compressed, since each event has to leave at once. No answer contains a secret, so that compression over HTTPS leaks nothing (BREACH).
/// </summary>
internal static class Compression
{
    public const int Least = 1024;

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, Provider>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, MediaType.GraphQLResponse, "image/svg+xml", "text/calendar"];
        });
    }

    private sealed class Provider(
        IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) =>
            context.Response.ContentLength is null or >= Least && base.ShouldCompressResponse(context);
    }
}
