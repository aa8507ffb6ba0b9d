using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Data.Embedded;

/// <summary>What a private PostgreSQL is started with.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>
    /// Where the database lives; made when it is not there. See <see cref="DefaultDataFolder"/> for a place when none is chosen.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>The <c>bin</c> folder of a PostgreSQL 15 or newer; null looks for npm's, then for the system's.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>False trades the safety of data against a crash of the machine for speed; for tests.</summary>
    public bool Durable { get; init; } = true;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The data folder is removed when the database ends, even when the program that started it was killed.</summary>
    internal bool Temporary { get; init; }

    /// <summary>Listen on a loopback port with a password, as where unix sockets are not to be had.</summary>
    internal bool Loopback { get; init; } = OperatingSystem.IsWindows();
}
