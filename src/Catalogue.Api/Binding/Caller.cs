using System.Net;
using Catalogue.Api.Http;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Api.Binding;

/// <summary>
/// What the HTTP request that carries an operation tells about its sender. Read at once, because the operation may outlive the request.
/// </summary>
internal sealed class Caller
{
    private readonly IPAddress? remote;
    private readonly StringValues acceptLanguage;

    private Caller(HttpContext carrier, Uri? address)
    {
        Address = address;
        remote = carrier.Connection.RemoteIpAddress;
        acceptLanguage = carrier.Request.Headers.AcceptLanguage;
    }

    /// <summary>The scheme and host of the server as its users know it; null when not configured.</summary>
    public Uri? Address { get; }

    /// <summary>The key by which clients are told apart.</summary>
    public string Client => ClientAddress.Of(remote);

    /// <summary>Address is the server's public address.</summary>
    public static Caller Of(HttpContext carrier, Uri? address) => new(carrier, address);

    /// <summary>The offered BCP 47 tag that Accept-Language ranks highest; null when it matches none of them.</summary>
    public string? Language(params ReadOnlySpan<string> offered) => AcceptedLanguage.Of(acceptLanguage, offered);
}
