namespace Catalogue.Data.Snapshot;

// For the questions that reckon with the trees themselves: profiles, coverage.
public sealed partial class Catalogue
{
    internal NeighbourhoodTree NeighbourhoodTree => reference.NeighbourhoodTree;

    internal ThemeTree ThemeTree => reference.ThemeTree;
}
