namespace Catalogue.Api.Identity;

/// <summary>Values of extensions.code for who may not. Clients may rely on them.</summary>
internal static class IdentityErrors
{
    /// <summary>Nobody is signed in, or what was sent to sign in does not hold.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>Somebody is signed in, and has not the right.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The provider that is to say whose token it is cannot be asked now.</summary>
    public const string ProviderUnavailable = "IDENTITY_UNAVAILABLE";
}
