using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// One act as requested: a new offer (Content), a change (Change), an earlier revision restored (Version), or a workflow step only.
/// </summary>
internal sealed record OfferAct(string What, OfferAction? Action, Guid? Offer) : CurationAct(What, EntryKind.Offer, Offer)
{
    public OfferContent? Content { get; init; }

    public Func<OfferContent, OfferContent>? Change { get; init; }

    public int? Version { get; init; }

    /// <summary>For a merge, the offer that is merged into the other.</summary>
    public Guid? From { get; init; }

    public bool IsNew => Action is null;

    /// <summary>Whether the act changes an offer's content.</summary>
    public bool Writes => Action is null or OfferAction.Update;

    /// <summary>Whether other people will read the result, so that it must have no errors.</summary>
    public bool IsForOthers => Action is OfferAction.Submit or OfferAction.Publish;

    public static string Named(OfferAction action) => UpperSnake<OfferAction>.Name(action).Replace('_', ' ').ToLowerInvariant();
}
