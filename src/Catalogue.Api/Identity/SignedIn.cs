using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Identity;

/// <summary>Who sent a request, or opened a connection that carries many, and when the token expires.</summary>
internal sealed record SignedIn(Actor Actor, DateTimeOffset Until)
{
    /// <summary>Throws FieldException when the token has expired, as it may on a long-lived connection.</summary>
    public Actor ActorAt(DateTimeOffset now) => now - TokenParameters.Skew < Until
        ? Actor
        : throw new FieldException(
            "The token of this connection has expired: connect again with a new one.", IdentityErrors.Unauthenticated);
}
