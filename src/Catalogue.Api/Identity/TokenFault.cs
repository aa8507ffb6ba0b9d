using Catalogue.Api.Http;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>What is wrong with a token, as a refusal with a way out. Source: RFC 6750 §3.</summary>
internal static class TokenFault
{
    private const string SignIn = "sign in again, or ask without a token";

    public static BadRequest Malformed { get; } = Refuse("The Authorization header is not one bearer token (\"Bearer eyJ…\")");

    public static BadRequest NotAToken { get; } = Refuse("What stands after Bearer is not a JSON Web Token");

    public static BadRequest Off { get; } = new(
        StatusCodes.Status401Unauthorized,
        "Staff functions are off: this server has no identity provider. Ask without a token, or name a provider in its settings (Identity:Providers:NAME:Authority and :Audience).",
        IdentityErrors.Unauthenticated);

    public static BadRequest Untrusted { get; } = Refuse("The token was issued by nobody that this server trusts");

    public static BadRequest NoSubject { get; } = Refuse("The token does not say whose it is (claim sub)");

    public static BadRequest Of(Exception? fault) => Refuse(fault switch
    {
        SecurityTokenExpiredException => "The token has expired",
        SecurityTokenNotYetValidException => "The token is not valid yet",
        SecurityTokenNoExpirationException => "The token has no end (claim exp)",
        SecurityTokenInvalidAudienceException => "The token is for another audience than this catalogue",
        SecurityTokenInvalidIssuerException => "The token was issued by nobody that this server trusts",
        SecurityTokenInvalidAlgorithmException => "The token is signed in a way that is not taken",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSigningKeyException => "The token is not signed by a key of its issuer",
        _ => "The token cannot be read",
    });

    /// <summary>Of somebody known who has no right here.</summary>
    public static BadRequest Forbidden(string sentence) => new(StatusCodes.Status403Forbidden, sentence, IdentityErrors.Forbidden);

    private static BadRequest Refuse(string what) => new(StatusCodes.Status401Unauthorized, $"{what}: {SignIn}.", IdentityErrors.Unauthenticated);
}
