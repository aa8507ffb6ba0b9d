using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>By what a token of an issuer is judged. Keys of providers are fetched, cached and renewed by the library.</summary>
internal sealed class TrustedIssuers(
    IdentitySettings settings, IOptionsMonitor<JwtBearerOptions> schemes, DevelopmentKey key, TimeProvider clock)
{
    // Providers, by their names, that told their issuer before.
    private readonly ConcurrentDictionary<string, string> heard = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, ProviderInquiry> inquiries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every provider with that issuer; none when it is not trusted. Throws BadRequest when a provider cannot be asked.</summary>
    public async Task<ImmutableArray<TrustedIssuer>> FindAsync(string issuer, CancellationToken cancel)
    {
        if (settings.IsDevelopment && issuer == DevelopmentKey.Issuer)
            return [new TrustedIssuer(
                DevelopmentKey.Provider, IdentitySettings.Development, TokenParameters.Development(await key.ReadAsync(cancel), clock))];
        var found = ImmutableArray.CreateBuilder<TrustedIssuer>();
        // One that was never heard is asked only when no other knows the issuer, and last when it seems to be another's: whoever signs in
        // elsewhere does not wait for one that does not answer.
        foreach (var (name, provider) in settings.Providers.OrderBy(one => heard.ContainsKey(one.Key) ? 0 : IsAddress(one.Value, issuer) ? 1 : 2))
        {
            if (found.Count > 0 && !heard.ContainsKey(name) && found.All(one => one.Provider.Authority != provider.Authority))
                continue;
            if (await IssuerOfAsync(name, provider, issuer, cancel) != issuer)
                continue;
            var options = schemes.Get(name);
            var parameters = options.TokenValidationParameters.Clone();
            var keys = (BaseConfigurationManager)options.ConfigurationManager!;
            // Else what a provider took back, perhaps because somebody stole it, would be trusted for an hour more.
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

    // As its discovery document has it, which need not be its address.
    private async Task<string?> IssuerOfAsync(string name, IdentityProvider provider, string issuer, CancellationToken cancel)
    {
        try
        {
            return heard[name] = await inquiries.GetOrAdd(name, _ => new(() => AskAsync(name), clock)).AskAsync(cancel);
        }
        catch (ProviderSilentException)
        {
            // Of another provider's token it does not matter.
            return IsAddress(provider, issuer) ? throw TokenFault.Unavailable(name, (int)ProviderInquiry.Pause.TotalSeconds) : null;
        }
    }

    // Whoever asked may go away meanwhile: the answer is for all.
    private async Task<string> AskAsync(string name) =>
        (await schemes.Get(name).ConfigurationManager!.GetConfigurationAsync(CancellationToken.None)).Issuer;
}

/// <summary>Name goes before the subject in what history keeps, so that two providers may both know a "jan".</summary>
internal sealed record TrustedIssuer(string Name, IdentityProvider Provider, TokenValidationParameters Parameters);
