using System.Net;
using Catalogue.Api.Http;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Api.Binding;

/// <summary>
/// What the HTTP request that carries an operation tells of who sent it, read from it at once: the operation may outlive it.
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

    /// <summary>The scheme and host at which people find this server; null where nobody said.</summary>
    public Uri? Address { get; }

    /// <summary>What tells one client from another.</summary>
    public string Client => ClientAddress.Of(remote);

    /// <summary>Address is that of the server, as people find it.</summary>
    public static Caller Of(HttpContext carrier, Uri? address) => new(carrier, address);

    /// <summary>The one of the BCP 47 tags that it likes best; null when it named none of them.</summary>
    public string? Language(params ReadOnlySpan<string> offered) => AcceptedLanguage.Of(acceptLanguage, offered);
}
