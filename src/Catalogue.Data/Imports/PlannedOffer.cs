using Catalogue.Data.Offers;
using Catalogue.Data.Seed;

namespace Catalogue.Data.Imports;

/// <summary>What becomes of an offer in a file. Existing is null for a new one; without changes it is left alone.</summary>
internal sealed record PlannedOffer(int Line, Offer? Existing, SeedOffer Wanted, IReadOnlyList<FieldChange> Changes)
{
    public bool IsNew => Existing is null;
}
