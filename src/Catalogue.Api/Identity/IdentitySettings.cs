using System.Collections.Immutable;
using Catalogue.Api.Start;

namespace Catalogue.Api.Identity;

/// <summary>
/// Who can authenticate people: the providers by name; in development also the key of the data folder and the standard scheme "Bearer".
/// </summary>
internal sealed record IdentitySettings(ImmutableDictionary<string, IdentityProvider> Providers, bool IsDevelopment)
{
    /// <summary>The scheme of `dotnet user-jwts`.</summary>
    public const string UserTokens = "Bearer";

    /// <summary>The settings for tokens that come from no provider.</summary>
    public static IdentityProvider Development { get; } = new();

    /// <summary>Whether nobody at all can sign in.</summary>
    public bool IsOff => Providers.IsEmpty && !IsDevelopment;

    /// <summary>The providers that GraphiQL offers, in the order of their labels.</summary>
    public IEnumerable<(string Name, string Label, IdentityProvider Provider)> Offered =>
        from provider in Providers
        where !string.IsNullOrEmpty(provider.Value.ClientId)
        let label = provider.Value.Label ?? provider.Key
        orderby label
        select (provider.Key, label, provider.Value);

    /// <summary>Throws SettingException, which says what to correct.</summary>
    public static IdentitySettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var providers = ImmutableDictionary.CreateBuilder<string, IdentityProvider>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetSection("Identity:Providers").GetChildren())
            providers.Add(section.Key, Checked(section.Path, section.Get<IdentityProvider>() ?? new IdentityProvider(), isDevelopment));
        if (providers.Keys.FirstOrDefault(name => name is UserTokens or DevelopmentKey.Provider) is { } taken)
            throw new SettingException($"Identity:Providers:{taken} has a name that is in use for development: choose another.");
        return new IdentitySettings(providers.ToImmutable(), isDevelopment);
    }

    private static IdentityProvider Checked(string path, IdentityProvider provider, bool isDevelopment)
    {
        if (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var authority)
            || (authority.Scheme != Uri.UriSchemeHttps && authority.Scheme != Uri.UriSchemeHttp))
            throw new SettingException(
                $"{path}:Authority must be the address of an OpenID Connect provider, as https://login.example/realms/city.");
        if (authority.Scheme == Uri.UriSchemeHttp && !authority.IsLoopback && !isDevelopment)
            throw new SettingException($"{path}:Authority must begin with https: over http anyone on the way could sign in as anyone.");
        if (provider.Audience.Length == 0)
            throw new SettingException($"{path}:Audience must be what the provider's tokens for this catalogue name as their audience.");
        if (provider.ClientId is not null && !provider.Scope.Split(' ').Contains("openid"))
            throw new SettingException($"{path}:Scope must hold openid: without it the provider does not tell GraphiQL who signed in.");
        if (provider.Resource is not null && !Uri.IsWellFormedUriString(provider.Resource, UriKind.Absolute))
            throw new SettingException($"{path}:Resource must be an absolute address, as https://catalogue.example (RFC 8707).");
        return provider is { RoleClaim.Length: > 0, OrganisationClaim.Length: > 0, MunicipalityClaim.Length: > 0 }
            ? provider
            : throw new SettingException($"{path} has a claim without a name: leave it out for the usual one.");
    }
}
