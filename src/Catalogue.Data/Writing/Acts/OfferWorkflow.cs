using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// Every action on an offer, in one table, and which of them an actor may do now. OfferRights decides whose offers an actor may act on.
/// </summary>
public static class OfferWorkflow
{
    public static ImmutableArray<OfferStep> Steps { get; } =
    [
        // An offer changed during review must be submitted again, so that nobody publishes a content they did not read.
        new(OfferAction.Update, OfferStatus.Draft, OfferStatus.Draft, Role.Editor),
        new(OfferAction.Update, OfferStatus.InReview, OfferStatus.Draft, Role.Editor),
        new(OfferAction.Update, OfferStatus.Published, OfferStatus.Draft, Role.Editor),
        new(OfferAction.Submit, OfferStatus.Draft, OfferStatus.InReview, Role.Editor),
        new(OfferAction.Publish, OfferStatus.Draft, OfferStatus.Published, Role.Curator),
        new(OfferAction.Publish, OfferStatus.InReview, OfferStatus.Published, Role.Curator),
        new(OfferAction.Return, OfferStatus.InReview, OfferStatus.Draft, Role.Curator),
        new(OfferAction.Archive, OfferStatus.Draft, OfferStatus.Archived, Role.Curator, PublicPast.WasPublic),
        new(OfferAction.Archive, OfferStatus.InReview, OfferStatus.Archived, Role.Curator, PublicPast.WasPublic),
        new(OfferAction.Archive, OfferStatus.Published, OfferStatus.Archived, Role.Curator),
        new(OfferAction.Restore, OfferStatus.Archived, OfferStatus.Draft, Role.Curator),
        new(OfferAction.DeleteDraft, OfferStatus.Draft, null, Role.Curator, PublicPast.NeverPublic),
        new(OfferAction.Confirm, OfferStatus.Draft, OfferStatus.Draft, Role.Editor, PublicPast.IsPublic),
        new(OfferAction.Confirm, OfferStatus.InReview, OfferStatus.InReview, Role.Editor, PublicPast.IsPublic),
        new(OfferAction.Confirm, OfferStatus.Published, OfferStatus.Published, Role.Editor),
    ];

    /// <summary>The least role that the action requires in any status.</summary>
    public static Role LeastRole(OfferAction action) => Steps.Where(step => step.Action == action).Min(step => step.Least);

    /// <summary>The step that an action is for such an offer; null when it is not allowed.</summary>
    public static OfferStep? Find(OfferAction action, OfferStatus status, bool isPublic, bool wasPublic) => Steps.FirstOrDefault(step =>
        step.Action == action && step.From == status && step.Past switch
        {
            PublicPast.IsPublic => isPublic,
            PublicPast.WasPublic => isPublic || wasPublic,
            PublicPast.NeverPublic => !isPublic && !wasPublic,
            _ => true,
        });

    /// <summary>
    /// The actions that the actor may do to an offer now, in the order of the enum; empty without an actor. Offer is from the working
    /// graph, isPublic tells whether the published graph has it, graph resolves its organisation and schools.
    /// </summary>
    public static ImmutableArray<OfferAction> AllowedActions(Offer offer, bool isPublic, Actor? actor, Snapshot.Catalogue graph) =>
        actor is not null && OfferRights.Writes(actor, offer.Content, graph)
            ? [.. Enum.GetValues<OfferAction>()
                .Where(action => LeastRole(action) <= actor.Role && Find(action, offer.Status, isPublic, offer.WasPublic) is not null)]
            : [];
}
