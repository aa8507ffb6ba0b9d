namespace Catalogue.Api.Start;

/// <summary>
/// The setting Catalogue:PublicAddress: where people find this server. Given is null without it. Then a request's Host stands for it in
/// development alone: whoever sends a request chooses that, and a link with a secret would lead to where they like.
/// </summary>
internal sealed record PublicAddress(Uri? Given, bool IsDevelopment)
{
    /// <summary>Null where nobody said.</summary>
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
