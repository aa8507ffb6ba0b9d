namespace Catalogue.Data.Snapshot;

/// <summary>How the store follows the database: how often it polls, and how long it waits between connection attempts.</summary>
public sealed record CatalogueStoreOptions
{
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The pause after the second failure in a row; the first is retried at once, and each further pause is twice as long.
    /// </summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// From this number of offers on, the catalogue is served before the details of its offers are read; a smaller one is read completely
    /// first.
    /// </summary>
    public int Large { get; init; } = 20_000;

    /// <summary>How long a large catalogue is served before its details are read.</summary>
    public TimeSpan BeforeCompleting { get; init; } = TimeSpan.FromSeconds(1);
}
