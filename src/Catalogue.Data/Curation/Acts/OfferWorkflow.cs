using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// Everything that can be done to an offer, in one table, and what of it somebody may do now. Whose offers they may do it to is
/// OfferRights'.
/// </summary>
public static class OfferWorkflow
{
    public static ImmutableArray<OfferStep> Steps { get; } =
    [
        // What is changed while it is reviewed is to be submitted again, so that nobody publishes what they did not read.
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

    /// <summary>The least role that an action asks, whatever the status.</summary>
    public static Role LeastRole(OfferAction action) => Steps.Where(step => step.Action == action).Min(step => step.Least);

    /// <summary>The step that an action is for such an offer, or null when it is none.</summary>
    public static OfferStep? Find(OfferAction action, OfferStatus status, bool isPublic, bool wasPublic) => Steps.FirstOrDefault(step =>
        step.Action == action && step.From == status && step.Past switch
        {
            PublicPast.IsPublic => isPublic,
            PublicPast.WasPublic => isPublic || wasPublic,
            PublicPast.NeverPublic => !isPublic && !wasPublic,
            _ => true,
        });

    /// <summary>
    /// What the actor may do to an offer now, in the order of the actions; nothing for nobody. Offer is the one of the working graph,
    /// isPublic whether the published one has it, graph the one that knows its organisation and schools.
    /// </summary>
    public static ImmutableArray<OfferAction> AllowedActions(Offer offer, bool isPublic, Actor? actor, Snapshot.Catalogue graph) =>
        actor is not null && OfferRights.Writes(actor, offer.Content, graph)
            ? [.. Enum.GetValues<OfferAction>().Where(action => LeastRole(action) <= actor.Role && Find(action, offer.Status, isPublic, offer.WasPublic) is not null)]
            : [];
}
