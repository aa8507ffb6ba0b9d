namespace Catalogue.Api.Http;

/// <summary>
/// Refuses a Host header that is not a host name, before anything else, because links are made from it. Source: RFC 9110 §7.2, RFC 3986
/// §3.2.
/// </summary>
internal static class HostCheck
{
    private static readonly BadRequest refusal = new(
        StatusCodes.Status400BadRequest, "The Host header is not the name or the address of a host, with or without a port.");

    // HTTP/1.0 has no Host header.
    public static void UseHostCheck(this WebApplication app) => app.Use((context, next) =>
        !context.Request.Host.HasValue
            || IsHost(context.Request.Host.Value) ? next(context) : ResponseWriting.RefuseAsync(context, refusal, MediaType.Json));

    internal static bool IsHost(string authority) =>
        Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out var address)
        && address is { UserInfo.Length: 0, PathAndQuery: "/", Fragment.Length: 0, Port: > 0, HostNameType: UriHostNameType.Dns
            or UriHostNameType.IPv4 or UriHostNameType.IPv6 };
}
