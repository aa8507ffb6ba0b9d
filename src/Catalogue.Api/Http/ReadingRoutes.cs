namespace Catalogue.Api.Http;

/// <summary>What is read by GET is there for HEAD as well. Source: RFC 9110 §9.3.2.</summary>
internal static class ReadingRoutes
{
    private static readonly string[] methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReading(this WebApplication app, string path, Delegate answer) => app.MapMethods(path, methods, answer);

    /// <summary>HEAD is answered as GET, of which the server leaves out the body.</summary>
    public static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
