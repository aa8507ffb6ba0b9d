using Npgsql;

namespace Catalogue.Data.Postgres;

/// <summary>
/// Why a database is unavailable, in classes that an operator can act on. Sentence is safe for anyone; Reason is shown in `/health/ready`.
/// Source: PostgreSQL, appendix A, "PostgreSQL Error Codes".
/// </summary>
internal sealed record DatabaseOutage(string Sentence, string Reason)
{
    private static readonly DatabaseOutage Away = new("The database cannot be reached", "The database cannot be reached");
    private static readonly DatabaseOutage Disk = new(
        "The database has no room left on its disk, and nothing was saved",
        "The database's disk is full: nothing can be written");
    private static readonly DatabaseOutage Storage = new(
        "The database cannot write to its disk, and nothing was saved",
        "The database cannot use its disk: see its log");
    private static readonly DatabaseOutage Memory = new(
        "The database has too little memory for this, and nothing was saved",
        "The database has too little memory");
    private static readonly DatabaseOutage Connections = new(
        "The database has no connection left",
        "The database has no connection left: raise max_connections or Maximum Pool Size, or end what holds them");
    private static readonly DatabaseOutage ReadOnly = new(
        "The database takes no writes at the moment, and nothing was saved",
        "The database is read-only: it is a standby, or was set so");
    private static readonly DatabaseOutage Rights = new(
        "The database refuses the server what it needs, and nothing was saved",
        "The server's role lacks a right in the database: see the log");

    // What CommitWait throws.
    private static readonly DatabaseOutage Unconfirmed = new(
        "The database does not confirm commits", "The database does not confirm commits in time: is a synchronous standby away?");

    /// <summary>Null when the fault is not about the database's state, but about the content it refuses.</summary>
    public static DatabaseOutage? Of(Exception? fault) => DatabaseFaults.Cause(fault) switch
    {
        null => fault is CatalogueUnavailableException { Code: CommitWait.Unknown } ? Unconfirmed : null,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Disk,
        PostgresException { SqlState: PostgresErrorCodes.IoError or PostgresErrorCodes.UndefinedFile
            or PostgresErrorCodes.DuplicateFile } => Storage,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => Connections,
        // Npgsql has no error code for an exhausted connection pool.
        NpgsqlException { InnerException: TimeoutException } used when used.Message
            .Contains("connection pool", StringComparison.Ordinal) => Connections,
        PostgresException { SqlState: ['5', '3', ..] } => Memory,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => ReadOnly,
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => Rights,
        // A database that refuses all connections (28, 3D, or closed to connections) is as unavailable as a stopped one.
        PostgresException { SqlState: not (['0', '8', ..] or ['5', '7', ..] or ['2', '8', ..] or ['3', 'D', ..]
            or PostgresErrorCodes.ObjectNotInPrerequisiteState) } => null,
        _ => Away,
    };
}
