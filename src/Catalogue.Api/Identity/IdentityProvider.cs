namespace Catalogue.Api.Identity;

/// <summary>
/// One OpenID Connect provider, or what takes its place in development. Authority is the address that its discovery document lies under;
/// Audience what its tokens for this catalogue name. The claims hold a role (or several), and the slugs of the organisation and the
/// municipality. With a ClientId the provider is offered to those who sign in from GraphiQL (docs/decisions/0017).
/// </summary>
internal sealed record IdentityProvider
{
    public string Authority { get; init; } = "";

    public string Audience { get; init; } = "";

    public string RoleClaim { get; init; } = "role";

    public string OrganisationClaim { get; init; } = "organisation";

    public string MunicipalityClaim { get; init; } = "municipality";

    /// <summary>As what GraphiQL is known there: a public client. Null when people do not sign in at this provider from GraphiQL.</summary>
    public string? ClientId { get; init; }

    /// <summary>What people read for the provider; null for its name.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// What GraphiQL asks for, parted by spaces. offline_access is a refresh token, without which people sign in again when the token ends.
    /// </summary>
    public string Scope { get; init; } = "openid profile offline_access";

    /// <summary>What the token is to be for, where the provider wants to be told. Source: RFC 8707.</summary>
    public string? Resource { get; init; }
}
