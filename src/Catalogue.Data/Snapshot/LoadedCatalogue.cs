using Catalogue.Data.Entries;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Both graphs at one version. Offers that are equal in both are one object; so are all other entries, which have no drafts.
/// Published.Offers only contains public offers.
/// </summary>
internal sealed record LoadedCatalogue(CatalogueEntries Published, CatalogueEntries Working)
{
    public CatalogueVersion Version => Working.Version;
}
