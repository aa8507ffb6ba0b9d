using Catalogue.Data.Entries;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Both graphs as they are served together. Version is the newest; Published may have an older Number, because an unchanged graph is not
/// rebuilt, but it always has the newest PublicNumber.
/// </summary>
public sealed record Snapshots(CatalogueVersion Version, Catalogue Published, Catalogue Working)
{
    /// <summary>One object shared by all successive snapshots; a different one after a restore, or when commits were lost.</summary>
    internal object History { get; init; } = new();

    internal static Snapshots Of(LoadedCatalogue loaded)
    {
        var reference = new ReferenceData(loaded.Working);
        var working = new Catalogue(loaded.Version, reference, loaded.Working.Offers);
        return new(loaded.Version, working.Showing(loaded.Published.Offers), working);
    }

    /// <summary>The next version, in the same history.</summary>
    internal Snapshots Next(SnapshotChanges changes)
    {
        var reference = Working.Reference.Next(changes.Reference);
        var published = Published;
        Catalogue? working = null;
        Parallel.Invoke(
            () => published = changes.Version.PublicNumber == Version.PublicNumber
                ? Published
                : Published.Next(changes.Version, reference, changes.Published),
            () => working = Working.Next(changes.Version, reference, changes.Working));
        return new(changes.Version, published, working!) { History = History };
    }
}

/// <summary>
/// Starting: nothing to serve yet. Ready: up to date with the database. Degraded: what is served may be outdated, or nothing could be read
/// yet; Reason says why.
/// </summary>
public sealed record StoreState(StoreStatus Status, string? Reason = null);

public enum StoreStatus
{
    Starting,
    Ready,
    Degraded,
}
