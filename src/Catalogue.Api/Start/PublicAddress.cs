namespace Catalogue.Api.Start;

/// <summary>
/// The setting Catalogue:PublicAddress: the server's public address. Given is null without it; then a request's Host header is used
/// instead, but only in development: the sender chooses the header, and could make a link with a secret lead to any site.
/// </summary>
internal sealed record PublicAddress(Uri? Given, bool IsDevelopment)
{
    /// <summary>Null when it is not known.</summary>
    public Uri? Of(HttpRequest request) =>
        Given ?? (IsDevelopment && request.Host.HasValue ? new Uri($"{request.Scheme}://{request.Host}") : null);

    /// <summary>Throws SettingException.</summary>
    public static PublicAddress Read(IConfiguration configuration, bool isDevelopment)
    {
        if (configuration["Catalogue:PublicAddress"] is not { Length: > 0 } text)
            return new(null, isDevelopment);
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address is { PathAndQuery: "/", UserInfo.Length: 0, Fragment.Length: 0 }
            ? new(address, isDevelopment)
            : throw new SettingException(
                "Catalogue:PublicAddress must be the scheme and host at which people find the catalogue, as https://aanbod.example.");
    }
}
