namespace Catalogue.Data.Curation;

/// <summary>What can be done to an offer. Which when, and by whom, is OfferWorkflow's.</summary>
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
