using Catalogue.Api.Http;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Identity;

/// <summary>The refusals for an invalid token, each with a remedy, in English and Dutch. Source: RFC 6750 §3.</summary>
internal static class TokenFault
{
    private const string NotTrusted = "The token was issued by nobody that this server trusts";
    private const string NotTrustedInDutch = "Het token komt van niemand die deze server vertrouwt";

    public static BadRequest Malformed { get; } = Refuse(
        "The Authorization header is not one bearer token (\"Bearer eyJ…\")",
        "De header Authorization is niet één bearer-token (\"Bearer eyJ…\")");

    public static BadRequest NotAToken { get; } = Refuse(
        "What stands after Bearer is not a JSON Web Token", "Wat na Bearer staat, is geen JSON Web Token");

    public static BadRequest Off { get; } = new(
        StatusCodes.Status401Unauthorized,
        "Staff functions are off: this server has no identity provider. Ask without a token, or name a provider in its settings "
        + "(Identity:Providers:NAME:Authority and :Audience).",
        IdentityErrors.Unauthenticated)
    {
        Dutch = "Aanmelden kan hier niet: deze server kent geen identiteitsprovider. Vraag het zonder token, of laat er een instellen "
            + "(Identity:Providers:NAAM:Authority en :Audience).",
    };

    public static BadRequest Untrusted { get; } = Refuse(NotTrusted, NotTrustedInDutch);

    public static BadRequest NoSubject { get; } = Refuse(
        "The token does not say whose it is (claim sub)", "Het token zegt niet van wie het is (claim sub)");

    public static BadRequest Critical { get; } = Refuse(
        "The token asks for an extension that this server does not know (crit)",
        "Het token vraagt om een uitbreiding die deze server niet kent (crit)");

    public static BadRequest Audience { get; } = Refuse(
        "The token's audience is neither a text nor a list of texts (claim aud)",
        "De bestemming van het token is geen tekst en ook geen lijst van teksten (claim aud)");

    public static BadRequest ControlCharacter { get; } = Refuse(
        "A claim of the token holds a control character", "Een claim van het token bevat een stuurteken");

    /// <summary>For an invalid time; claim is exp, nbf or iat.</summary>
    public static BadRequest Time(string claim) => Refuse(
        $"The claim {claim} of the token is not a time in seconds since 1970 that there can be",
        $"De claim {claim} van het token is geen mogelijk tijdstip in seconden sinds 1970");

    public static BadRequest Of(Exception? fault)
    {
        var (what, dutch) = fault switch
        {
            SecurityTokenExpiredException => ("The token has expired", "Het token is verlopen"),
            SecurityTokenNotYetValidException => ("The token is not valid yet", "Het token is nog niet geldig"),
            SecurityTokenNoExpirationException => ("The token has no end (claim exp)", "Het token heeft geen einde (claim exp)"),
            SecurityTokenInvalidAudienceException =>
                ("The token is for another audience than this catalogue", "Het token is niet voor deze catalogus bestemd (claim aud)"),
            SecurityTokenInvalidIssuerException => (NotTrusted, NotTrustedInDutch),
            SecurityTokenInvalidAlgorithmException =>
                ("The token is signed in a way that is not taken", "Het token is getekend op een manier die niet aanvaard wordt"),
            SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException
                or SecurityTokenInvalidSigningKeyException =>
                ("The token is not signed by a key of its issuer", "Het token is niet getekend met een sleutel van wie het uitgaf"),
            _ => ("The token cannot be read", "Het token kan niet gelezen worden"),
        };
        return Refuse(what, dutch);
    }

    /// <summary>For a known person without a right here.</summary>
    public static BadRequest Forbidden(string sentence, string dutch) =>
        new(StatusCodes.Status403Forbidden, sentence, IdentityErrors.Forbidden) { Dutch = dutch };

    /// <summary>For an identity provider that is not reachable.</summary>
    public static BadRequest Unavailable(string provider, int retryAfter) => new(
        StatusCodes.Status503ServiceUnavailable,
        $"The identity provider {provider} cannot be asked for its keys now: try again in a moment, or ask without a token.",
        IdentityErrors.ProviderUnavailable)
    {
        Dutch = $"De identiteitsprovider {provider} geeft haar sleutels nu niet: probeer het zo dadelijk opnieuw, of "
            + "vraag het zonder token.",
        RetryAfter = retryAfter,
    };

    private static BadRequest Refuse(string what, string dutch) =>
        new(StatusCodes.Status401Unauthorized, $"{what}: sign in again, or ask without a token.", IdentityErrors.Unauthenticated)
    {
        Dutch = $"{dutch}: meld je opnieuw aan, of vraag het zonder token.",
    };
}
