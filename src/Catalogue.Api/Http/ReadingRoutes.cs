using Catalogue.Api.Http.Work;

namespace Catalogue.Api.Http;

/// <summary>Every GET endpoint also answers HEAD. Source: RFC 9110 §9.3.2.</summary>
internal static class ReadingRoutes
{
    private static readonly string[] methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReading(this WebApplication app, string path, WorkPrice price, Delegate answer) =>
        app.MapMethods(path, methods, answer).WithMetadata(price);

    /// <summary>HEAD is handled as GET, and Kestrel leaves out the body.</summary>
    public static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
