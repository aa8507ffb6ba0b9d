namespace Catalogue.Api.Identity;

/// <summary>
/// One OpenID Connect provider, or its substitute in development. Authority is the base address of its discovery document; Audience is the
/// audience in its tokens for this catalogue. The claims hold one or several roles, and the slugs of the organisation and the municipality.
/// With a ClientId, GraphiQL offers the provider for signing in (docs/decisions/0017).
/// </summary>
internal sealed record IdentityProvider
{
    public string Authority { get; init; } = "";

    public string Audience { get; init; } = "";

    public string RoleClaim { get; init; } = "role";

    public string OrganisationClaim { get; init; } = "organisation";

    public string MunicipalityClaim { get; init; } = "municipality";

    /// <summary>GraphiQL's client id at the provider, as a public client. Null when GraphiQL does not offer this provider.</summary>
    public string? ClientId { get; init; }

    /// <summary>The label that people see; null for the provider's name.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// The scopes that GraphiQL requests, separated by spaces. offline_access gives a refresh token, without which people sign in again
    /// when the token expires.
    /// </summary>
    public string Scope { get; init; } = "openid profile offline_access";

    /// <summary>The resource parameter, for providers that require it. Source: RFC 8707.</summary>
    public string? Resource { get; init; }
}
