namespace Catalogue.Data.Curation;

/// <summary>The actions on an offer. OfferWorkflow decides when and by whom.</summary>
public enum OfferAction
{
    Update,
    Submit,
    Publish,
    Return,
    Archive,
    Restore,
    DeleteDraft,
    Confirm,
}
