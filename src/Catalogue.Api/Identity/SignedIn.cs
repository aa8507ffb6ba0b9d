using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Identity;

/// <summary>Who sent a request, or opened a connection that carries many, and until when the token that says so holds.</summary>
internal sealed record SignedIn(Actor Actor, DateTimeOffset Until)
{
    /// <summary>Null for an anonymous one. Throws FieldException when the token has expired since, as it may on a connection that stays open.</summary>
    public static Actor? ActorOf(HttpContext context, TimeProvider clock)
    {
        if (context.Features.Get<SignedIn>() is not { } signedIn)
            return null;
        return clock.GetUtcNow() < signedIn.Until + TokenParameters.Skew
            ? signedIn.Actor
            : throw new FieldException("The token of this connection has expired: connect again with a new one.", IdentityErrors.Unauthenticated);
    }
}
