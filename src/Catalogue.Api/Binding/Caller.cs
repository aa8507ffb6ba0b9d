using System.Net;
using Catalogue.Api.Http;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Api.Binding;

/// <summary>What the HTTP request that carries an operation tells of who sent it, read from it at once: the operation may outlive it.</summary>
internal sealed class Caller
{
    private readonly Uri? publicAddress;
    private readonly string scheme;
    private readonly HostString host;
    private readonly IPAddress? remote;
    private readonly StringValues acceptLanguage;

    private Caller(HttpContext carrier, Uri? publicAddress)
    {
        this.publicAddress = publicAddress;
        (scheme, host) = (carrier.Request.Scheme, carrier.Request.Host);
        remote = carrier.Connection.RemoteIpAddress;
        acceptLanguage = carrier.Request.Headers.AcceptLanguage;
    }

    /// <summary>The scheme and host at which people find this server.</summary>
    public Uri Address => publicAddress ?? new Uri($"{scheme}://{host}");

    /// <summary>What tells one client from another.</summary>
    public string Client => ClientAddress.Of(remote);

    /// <summary>PublicAddress is set where the server is known by another address than it is asked at.</summary>
    public static Caller Of(HttpContext carrier, Uri? publicAddress) => new(carrier, publicAddress);

    /// <summary>The one of the BCP 47 tags that it likes best; null when it named none of them.</summary>
    public string? Language(params ReadOnlySpan<string> offered) => AcceptedLanguage.Of(acceptLanguage, offered);
}
