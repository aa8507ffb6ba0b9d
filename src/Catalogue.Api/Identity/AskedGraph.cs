using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL;

namespace Catalogue.Api.Identity;

/// <summary>
/// Selects the graph of an operation: the published one, unless a signed-in person asks for the working one with `@inContext(catalogue:
/// WORKING)`, or sends a mutation.
/// </summary>
internal static class AskedGraph
{
    /// <summary>Throws FieldException when the person may not use it.</summary>
    public static OfferGraph Of(OperationType operation, InContext asked, Actor? actor)
    {
        // A mutation's answer contains what it wrote, which may not be public. For anonymous requests the mutation's fields refuse.
        if (operation == OperationType.Mutation && actor is not null)
            return OfferGraph.Working;
        if (asked.Catalogue == OfferGraph.Published)
            return OfferGraph.Published;
        if (actor is null)
            throw new FieldException(
                "The working catalogue is for those who are signed in: send a token (Authorization: Bearer …), or ask the published one.",
                IdentityErrors.Unauthenticated);
        if (operation == OperationType.Subscription)
            throw new FieldException(
                "Subscriptions follow the published catalogue: leave out catalogue: WORKING.", ErrorCodes.OperationNotAllowed);
        return OfferGraph.Working;
    }
}
