namespace Catalogue.Api.Identity;

/// <summary>
/// One OpenID Connect provider, or what takes its place in development. Authority is the address that its discovery document lies under; Audience what its tokens
/// for this catalogue name. The claims hold a role (or several), and the slugs of the organisation and the municipality.
/// </summary>
internal sealed record IdentityProvider
{
    public string Authority { get; init; } = "";

    public string Audience { get; init; } = "";

    public string RoleClaim { get; init; } = "role";

    public string OrganisationClaim { get; init; } = "organisation";

    public string MunicipalityClaim { get; init; } = "municipality";
}
