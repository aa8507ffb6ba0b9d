using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>What a token must be, beside its issuer, audience and key: signed, and of this moment. Source: RFC 8725 §3.</summary>
internal static class TokenParameters
{
    /// <summary>How far the clocks of two machines may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    // A public key must never be taken for a secret one.
    private static readonly string[] asymmetric =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Of a provider, whose keys and issuer its discovery document tells.</summary>
    public static void SetProvider(JwtBearerOptions options, IdentityProvider provider, TimeProvider clock)
    {
        options.Authority = provider.Authority;
        options.Audience = provider.Audience;
        options.RequireHttpsMetadata = new Uri(provider.Authority).Scheme == Uri.UriSchemeHttps;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.TokenValidationParameters.ValidAlgorithms = asymmetric;
        Set(options.TokenValidationParameters, clock);
    }

    public static void Set(TokenValidationParameters parameters, TimeProvider clock)
    {
        parameters.ClockSkew = Skew;
        parameters.IgnoreTrailingSlashWhenValidatingAudience = false;
        // The library's own reading of times takes texts and has no bound: it is asked for those of the form.
        parameters.LifetimeValidator = (_, _, token, _) =>
        {
            var form = TokenForm.Read(((JsonWebToken)token).EncodedToken);
            var now = clock.GetUtcNow();
            if (form.Expires is null)
                throw new SecurityTokenNoExpirationException();
            if (form.NotBefore > now + Skew)
                throw new SecurityTokenNotYetValidException();
            return form.Expires > now - Skew ? true : throw new SecurityTokenExpiredException();
        };
    }

    /// <summary>Of the `token` command.</summary>
    public static TokenValidationParameters Development(SecurityKey key, TimeProvider clock)
    {
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = DevelopmentKey.Issuer,
            ValidAudience = DevelopmentKey.Audience,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        };
        Set(parameters, clock);
        return parameters;
    }
}
