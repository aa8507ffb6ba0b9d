namespace Catalogue.Data.Snapshot;

/// <summary>
/// How the store follows the database: how often it asks without being told, and how long it waits between tries to reach it.
/// </summary>
public sealed record CatalogueStoreOptions
{
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After the second failure in a row; the first is tried again at once, and each further one waits twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// From so many offers on a catalogue is served before the details of its offers are read; a smaller one is read whole first.
    /// </summary>
    public int Large { get; init; } = 20_000;

    /// <summary>How long a large catalogue is served before the rest of it is read.</summary>
    public TimeSpan BeforeCompleting { get; init; } = TimeSpan.FromSeconds(1);
}
