using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>How to validate the tokens of each issuer. The library fetches, caches and renews the providers' keys.</summary>
internal sealed class TrustedIssuers(
    IdentitySettings settings, IOptionsMonitor<JwtBearerOptions> schemes, DevelopmentKey key, TimeProvider clock)
{
    // The issuers of the providers that were reachable before, by provider name.
    private readonly ConcurrentDictionary<string, string> heard = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, ProviderInquiry> inquiries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Every provider with that issuer; empty when it is not trusted. Throws BadRequest when a provider is not reachable.
    /// </summary>
    public async Task<ImmutableArray<TrustedIssuer>> FindAsync(string issuer, CancellationToken cancel)
    {
        if (settings.IsDevelopment && issuer == DevelopmentKey.Issuer)
            return [new TrustedIssuer(
                DevelopmentKey.Provider, IdentitySettings.Development, TokenParameters.Development(await key.ReadAsync(cancel), clock))];
        var found = ImmutableArray.CreateBuilder<TrustedIssuer>();
        // A provider whose issuer is not known yet is only asked when no known one matches, and last when its address does not fit the
        // issuer: so nobody waits for an unreachable provider other than their own.
        foreach (var (name, provider) in settings.Providers.OrderBy(
            one => heard.ContainsKey(one.Key) ? 0 : IsAddress(one.Value, issuer) ? 1 : 2))
        {
            if (found.Count > 0 && !heard.ContainsKey(name) && found.All(one => one.Provider.Authority != provider.Authority))
                continue;
            if (await IssuerOfAsync(name, provider, issuer, cancel) != issuer)
                continue;
            var options = schemes.Get(name);
            var parameters = options.TokenValidationParameters.Clone();
            var keys = (BaseConfigurationManager)options.ConfigurationManager!;
            // Otherwise a key that the provider has revoked, perhaps because it was stolen, would be trusted for another hour.
            keys.UseLastKnownGoodConfiguration = false;
            parameters.ConfigurationManager = keys;
            found.Add(new TrustedIssuer(name, provider, parameters));
        }

        if (found.Count == 0 && settings.IsDevelopment && schemes.Get(IdentitySettings.UserTokens).TokenValidationParameters is var user
            && IsIssuer(user, issuer))
            found.Add(new TrustedIssuer(IdentitySettings.UserTokens, IdentitySettings.Development, user));
        return found.ToImmutable();
    }

    private static bool IsAddress(IdentityProvider provider, string issuer) => provider.Authority.TrimEnd('/') == issuer.TrimEnd('/');

    private static bool IsIssuer(TokenValidationParameters parameters, string issuer) =>
        parameters.ValidIssuer == issuer || (parameters.ValidIssuers?.Contains(issuer, StringComparer.Ordinal) ?? false);

    // From its discovery document; it may differ from the provider's address.
    private async Task<string?> IssuerOfAsync(string name, IdentityProvider provider, string issuer, CancellationToken cancel)
    {
        try
        {
            return heard[name] = await inquiries.GetOrAdd(name, _ => new(() => AskAsync(name), clock)).AskAsync(cancel);
        }
        catch (ProviderSilentException)
        {
            // For the token of another provider it does not matter.
            return IsAddress(provider, issuer) ? throw TokenFault.Unavailable(name, (int)ProviderInquiry.Pause.TotalSeconds) : null;
        }
    }

    // Not cancelled with its caller: the answer is shared.
    private async Task<string> AskAsync(string name) =>
        (await schemes.Get(name).ConfigurationManager!.GetConfigurationAsync(CancellationToken.None)).Issuer;
}

/// <summary>The history stores Name before the subject, so that two providers may both have a "jan".</summary>
internal sealed record TrustedIssuer(string Name, IdentityProvider Provider, TokenValidationParameters Parameters);
