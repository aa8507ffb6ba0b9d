using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Files;

/// <summary>
/// The plan for an offer in a file. Existing is null for a new one; an existing offer without changes is not written. Place is that of its
/// entry in the file (<see cref="FileEntry"/>).
/// </summary>
internal sealed record PlannedOffer(
    int Line, Offer? Existing, SeedOffer Wanted, IReadOnlyList<FieldChange> Changes, Func<string, FilePlace> Place)
{
    public bool IsNew => Existing is null;
}
