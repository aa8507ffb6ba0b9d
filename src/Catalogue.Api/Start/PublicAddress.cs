namespace Catalogue.Api.Start;

/// <summary>The setting Catalogue:PublicAddress: where people find this server, when that is not where requests say it is. Given is null without it.</summary>
internal sealed record PublicAddress(Uri? Given)
{
    /// <summary>Throws SettingException.</summary>
    public static PublicAddress Read(IConfiguration configuration)
    {
        if (configuration["Catalogue:PublicAddress"] is not { Length: > 0 } text)
            return new((Uri?)null);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.PathAndQuery == "/"
            ? new(address)
            : throw new SettingException("Catalogue:PublicAddress must be the scheme and host at which people find the catalogue, as https://aanbod.example.");
    }
}
