using Catalogue.Data.Entries;

namespace Catalogue.Data.Snapshot;

// For code that works with the trees themselves: profiles, coverage.
public sealed partial class Catalogue
{
    internal NeighbourhoodTree NeighbourhoodTree => reference.NeighbourhoodTree;

    internal ThemeTree ThemeTree => reference.ThemeTree;
}
