namespace Catalogue.Data.Snapshot;

/// <summary>How the store follows the database: how often it asks without being told, and how long it waits between tries to reach it.</summary>
public sealed record CatalogueStoreOptions
{
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After the second failure in a row; the first is tried again at once, and each further one waits twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);
}
