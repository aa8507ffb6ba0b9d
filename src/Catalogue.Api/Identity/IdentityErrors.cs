namespace Catalogue.Api.Identity;

/// <summary>Values of extensions.code for authentication and authorization. Clients rely on them.</summary>
internal static class IdentityErrors
{
    /// <summary>Nobody is signed in, or the token is not valid.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The signed-in person lacks the right.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The identity provider that issued the token is not reachable now.</summary>
    public const string ProviderUnavailable = "IDENTITY_UNAVAILABLE";
}
