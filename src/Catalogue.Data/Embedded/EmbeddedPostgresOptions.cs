using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Data.Embedded;

/// <summary>Options of a private PostgreSQL.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Where the database lives; created when it does not exist. See <see cref="DefaultDataFolder"/> for a default.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The <c>bin</c> folder of a PostgreSQL 15 or newer; null searches npm's packages, then the system's.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>False is faster, but a crash of the machine can lose data; for tests.</summary>
    public bool Durable { get; init; } = true;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The data folder is deleted when the database stops, even when the program that started it was killed.</summary>
    internal bool Temporary { get; init; }

    /// <summary>Listen on a loopback port with a password, as on systems without unix sockets.</summary>
    internal bool Loopback { get; init; } = OperatingSystem.IsWindows();
}
