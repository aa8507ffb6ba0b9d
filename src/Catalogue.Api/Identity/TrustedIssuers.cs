using System.Collections.Immutable;
using Catalogue.Api.Http;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>By what a token of an issuer is judged. Keys of providers are fetched, cached and renewed by the library.</summary>
internal sealed class TrustedIssuers(IdentitySettings settings, IOptionsMonitor<JwtBearerOptions> schemes, DevelopmentKey key, TimeProvider clock)
{
    /// <summary>Every provider with that issuer; none when it is not trusted. Throws BadRequest when a provider cannot be asked.</summary>
    public async Task<ImmutableArray<TrustedIssuer>> FindAsync(string issuer, CancellationToken cancel)
    {
        if (settings.IsDevelopment && issuer == DevelopmentKey.Issuer)
            return [new TrustedIssuer(DevelopmentKey.Provider, IdentitySettings.Development, TokenParameters.Development(await key.ReadAsync(cancel), clock))];
        var found = ImmutableArray.CreateBuilder<TrustedIssuer>();
        foreach (var (name, provider) in settings.Providers)
        {
            if (await IssuerOfAsync(name, provider, issuer, cancel) != issuer)
                continue;
            var options = schemes.Get(name);
            var parameters = options.TokenValidationParameters.Clone();
            parameters.ConfigurationManager = (BaseConfigurationManager)options.ConfigurationManager!;
            found.Add(new TrustedIssuer(name, provider, parameters));
        }

        if (found.Count == 0 && settings.IsDevelopment && schemes.Get(IdentitySettings.UserTokens).TokenValidationParameters is var user && IsIssuer(user, issuer))
            found.Add(new TrustedIssuer(IdentitySettings.UserTokens, IdentitySettings.Development, user));
        return found.ToImmutable();
    }

    private static bool IsIssuer(TokenValidationParameters parameters, string issuer) =>
        parameters.ValidIssuer == issuer || (parameters.ValidIssuers?.Contains(issuer, StringComparer.Ordinal) ?? false);

    // As its discovery document has it, which need not be its address.
    private async Task<string?> IssuerOfAsync(string name, IdentityProvider provider, string issuer, CancellationToken cancel)
    {
        try
        {
            return (await schemes.Get(name).ConfigurationManager!.GetConfigurationAsync(cancel)).Issuer;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            // Of another provider's token it does not matter.
            return provider.Authority.TrimEnd('/') != issuer.TrimEnd('/') ? null : throw Unavailable(name);
        }
    }

    private static BadRequest Unavailable(string name) => new(
        StatusCodes.Status503ServiceUnavailable, $"The identity provider {name} cannot be asked for its keys now: try again in a moment, or ask without a token.", IdentityErrors.ProviderUnavailable);
}

/// <summary>Name goes before the subject in what history keeps, so that two providers may both know a "jan".</summary>
internal sealed record TrustedIssuer(string Name, IdentityProvider Provider, TokenValidationParameters Parameters);
