using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>
/// The validation parameters of a token besides its issuer, audience and key: signed, and valid now. Source: RFC 8725 §3.
/// </summary>
internal static class TokenParameters
{
    /// <summary>The allowed difference between the clocks of two machines.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    // Asymmetric algorithms only: a public key must never be used as a shared secret.
    private static readonly string[] asymmetric =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>For a provider, whose keys and issuer come from its discovery document.</summary>
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
        // The library's own parsing of times accepts strings and has no upper bound: the times of TokenForm are used instead.
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

    /// <summary>For tokens of the `token` command.</summary>
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
