using System.Net;

namespace Catalogue.Api.Identity;

/// <summary>
/// Whether a request comes from a page of this server, in a browser on this very machine. Not a page of another site (Sec-Fetch-Site,
/// Origin), not one whose name was made to lead here (DNS rebinding: Host), not somebody elsewhere, be it through a proxy or a tunnel that
/// runs here (Forwarded).
/// </summary>
internal static class OwnPage
{
    private static readonly string[] ofProxies =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    public static bool IsAsking(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !ofProxies.Any(request.Headers.ContainsKey)
        && IsThisMachine(request.Host.Host)
        && IsSameOrigin(request);

    // "localhost" is never asked of a name server (RFC 6761 §6.3); an address cannot be.
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // A browser sends both with a POST, and no page can change either. A program sends neither, and has the `token` command.
    private static bool IsSameOrigin(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"], request.Headers.Origin);
        return (site.Count > 0 || origin.Count > 0)
            && (site.Count == 0 || site == "same-origin")
            && (origin.Count == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
