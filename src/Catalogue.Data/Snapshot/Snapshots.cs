namespace Catalogue.Data.Snapshot;

/// <summary>
/// Both graphs as they are served from one moment on. Version is the newest; Published may carry an older Number, because a graph that did not change is not
/// built again, but always the newest PublicNumber.
/// </summary>
public sealed record Snapshots(CatalogueVersion Version, Catalogue Published, Catalogue Working)
{
    internal static Snapshots Of(LoadedCatalogue loaded)
    {
        Catalogue? published = null;
        Catalogue? working = null;
        Parallel.Invoke(() => published = new(loaded.Published), () => working = new(loaded.Working));
        return new(loaded.Version, published!, working!);
    }

    internal Snapshots Next(LoadedCatalogue loaded)
    {
        var isSamePublic = loaded.Version.Epoch == Version.Epoch && loaded.Version.PublicNumber == Version.PublicNumber;
        return isSamePublic ? new(loaded.Version, Published, new(loaded.Working)) : Of(loaded);
    }
}

/// <summary>Starting: nothing to serve yet. Ready: as new as the database. Degraded: what is served may be old, or nothing could be read yet; Reason says why.</summary>
public sealed record StoreState(StoreStatus Status, string? Reason = null);

public enum StoreStatus
{
    Starting,
    Ready,
    Degraded,
}
