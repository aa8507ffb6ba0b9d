using Catalogue.Api.Http;

namespace Catalogue.Api.Binding;

/// <summary>What the HTTP request that carries an operation tells of who sent it. PublicAddress is set where the server is known by another address than it is asked at.</summary>
internal sealed class Caller(HttpRequest carrier, Uri? publicAddress)
{
    /// <summary>The scheme and host at which people find this server.</summary>
    public Uri Address => publicAddress ?? new Uri($"{carrier.Scheme}://{carrier.Host}");

    /// <summary>What tells one client from another.</summary>
    public string Client => ClientAddress.Of(carrier.HttpContext);

    /// <summary>The one of the BCP 47 tags that it likes best; null when it named none of them.</summary>
    public string? Language(params ReadOnlySpan<string> offered) => AcceptedLanguage.Of(carrier, offered);
}
