using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL;

namespace Catalogue.Api.Identity;

/// <summary>
/// Which of the two graphs an operation is answered from: the published one, unless somebody signed in asks for the other by
/// `@inContext(catalogue: WORKING)`, or writes.
/// </summary>
internal static class AskedGraph
{
    /// <summary>Throws FieldException when it is not for this one to ask.</summary>
    public static OfferGraph Of(OperationContext operation, Actor? actor)
    {
        // What a mutation answers is what it made, seen by the public or not. Where nobody is signed in, its fields refuse.
        if (operation.Type == OperationType.Mutation && actor is not null)
            return OfferGraph.Working;
        if (operation.Directive("inContext")?.Values.GetValueOrDefault("catalogue") is not OfferGraph.Working)
            return OfferGraph.Published;
        if (actor is null)
            throw new FieldException(
                "The working catalogue is for those who are signed in: send a token (Authorization: Bearer …), or ask the published one.",
                IdentityErrors.Unauthenticated);
        if (operation.Type == OperationType.Subscription)
            throw new FieldException(
                "Subscriptions follow the published catalogue: leave out catalogue: WORKING.", ErrorCodes.OperationNotAllowed);
        return OfferGraph.Working;
    }
}
