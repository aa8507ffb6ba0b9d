using Catalogue.Api.Http.Work;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Catalogue.Api.Http;

/// <summary>
/// The static pages, as <c>/graphiql</c>, <c>/coverage</c> and <c>/ontwikkelaars</c>: files that the build puts in <c>web/</c> beside the
/// assembly (src/Catalogue.Web). They load nothing from another site, except tokens from the identity providers; the
/// Content-Security-Policy header enforces that.
/// </summary>
internal static class WebPages
{
    private const string OwnFilesOnly =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Monaco, GraphiQL's editor, uses inline styles, and its fonts are part of its style sheet.
    private const string Editor = OwnFilesOnly + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; worker-src 'self' blob:";

    /// <summary>
    /// Maps the pages; those left out of the build (<c>-p:BuildWeb=false</c>) answer 404. GraphiQL may also send requests to the
    /// authorities, which are the identity providers.
    /// </summary>
    public static WebApplication MapWebPages(this WebApplication app, params IEnumerable<Uri> authorities) =>
        MapWebPages(app, Path.Combine(AppContext.BaseDirectory, "web"), authorities);

    /// <summary>The same, of a folder. Each file is charged by its length, when it is sent.</summary>
    public static WebApplication MapWebPages(this WebApplication app, string folder, IEnumerable<Uri> authorities)
    {
        if (!Directory.Exists(folder))
        {
            return app;
        }

        var reached = authorities.Select(authority => authority.GetLeftPart(UriPartial.Authority)).Distinct().Prepend("'self'");
        var editor = $"{Editor}; connect-src {string.Join(' ', reached)}";
        var files = new PhysicalFileProvider(folder);
        // By its ending alone a file of TypeScript's types is a film.
        var types = new FileExtensionContentTypeProvider { Mappings = { [".ts"] = "text/plain" } };
        var work = app.Services.GetRequiredService<WorkSharing>();
        app.UseWhen(
            context => context.GetEndpoint() is null,
            pages =>
            {
                pages.Use((context, next) => WorkPrices.ChargeAsync(work, context, WorkPrice.OfBytes(0), next));
                pages.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RedirectToAppendTrailingSlash = false });
                pages.UseStaticFiles(new StaticFileOptions
                {
                    FileProvider = files,
                    ContentTypeProvider = types,
                    OnPrepareResponse = file => Prepare(file, editor, work),
                });
            });
        return app;
    }

    private static void Prepare(StaticFileResponseContext file, string editor, WorkSharing work)
    {
        AddHeaders(file, editor);
        if (file.Context.Response.StatusCode < StatusCodes.Status300MultipleChoices && !HttpMethods.IsHead(file.Context.Request.Method))
            work.ChargeDone(WorkClient.Of(file.Context, null), WorkPrice.OfBytes(file.File.Length));
    }

    private static void AddHeaders(StaticFileResponseContext file, string editor)
    {
        var path = file.Context.Request.Path;
        var headers = file.Context.Response.Headers;

        // Vite puts a hash of the content in the name of every file in assets/.
        headers.CacheControl = path.Value!.Contains("/assets/", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        headers.ContentSecurityPolicy = path.StartsWithSegments("/graphiql", StringComparison.Ordinal) ? editor : OwnFilesOnly;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // Websites of schools load the embed from here, and browsers load modules of other origins only so.
        if (path.StartsWithSegments("/embed", StringComparison.Ordinal))
            headers.AccessControlAllowOrigin = "*";
    }
}
