using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Identity;

/// <summary>Who sent a request, or opened a connection that carries many, and until when the token that says so holds.</summary>
internal sealed record SignedIn(Actor Actor, DateTimeOffset Until)
{
    /// <summary>Throws FieldException when the token has expired by then, as it may on a connection that stays open.</summary>
    public Actor ActorAt(DateTimeOffset now) => now - TokenParameters.Skew < Until
        ? Actor
        : throw new FieldException(
            "The token of this connection has expired: connect again with a new one.", IdentityErrors.Unauthenticated);
}
