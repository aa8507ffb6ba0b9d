namespace Catalogue.Data.Snapshot;

/// <summary>
/// Both graphs at one version. Offers that are equal in both are the same object; so are all other entries, of which there are no drafts.
/// Published.Offers holds none that the public may not see.
/// </summary>
internal sealed record LoadedCatalogue(CatalogueEntries Published, CatalogueEntries Working)
{
    public CatalogueVersion Version => Working.Version;
}
