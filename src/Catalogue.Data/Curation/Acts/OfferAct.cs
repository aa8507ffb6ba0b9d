using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// One act as it was asked for: a new offer (Content), a change of one (Change), an earlier revision brought back (Version), or a step
/// alone.
/// </summary>
internal sealed record OfferAct(string What, OfferAction? Action, Guid? Offer) : CurationAct(What, EntryKind.Offer, Offer)
{
    public OfferContent? Content { get; init; }

    public Func<OfferContent, OfferContent>? Change { get; init; }

    public int? Version { get; init; }

    /// <summary>The other offer, of a merge.</summary>
    public Guid? From { get; init; }

    public bool IsNew => Action is null;

    /// <summary>Whether it is one that gives an offer other content.</summary>
    public bool Writes => Action is null or OfferAction.Update;

    /// <summary>Whether what it leads to is to be read by others, so that nothing may be wrong with it.</summary>
    public bool IsForOthers => Action is OfferAction.Submit or OfferAction.Publish;

    public static string Named(OfferAction action) => UpperSnake<OfferAction>.Name(action).Replace('_', ' ').ToLowerInvariant();
}
