using System.Net.Sockets;
using Npgsql;

namespace Catalogue.Data.Postgres;

/// <summary>PostgreSQL's errors as one sentence each, for those that whoever starts the server can do something about.</summary>
internal static class DatabaseFaults
{
    private const string Setting = "ConnectionStrings:Catalogue";

    public static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (ArgumentException fault)
        {
            throw new CatalogueDatabaseException(
                $"{Setting} is no connection string ({fault.Message.TrimEnd('.')}): write it as "
                + "\"Host=…;Database=…;Username=…;Password=…\".",
                fault);
        }
    }

    /// <summary>The database's own exception, which EF Core wraps once or twice; null when it is not from the database.</summary>
    public static Exception? Cause(Exception? fault)
    {
        while (fault is not (null or NpgsqlException or TimeoutException or SocketException))
            fault = fault.InnerException;
        return fault;
    }

    /// <summary>
    /// Whether a retry may succeed: the database is unavailable or busy. False for content that cannot be read and for a statement that
    /// PostgreSQL refuses (class 42).
    /// </summary>
    public static bool MayPass(Exception fault) => Cause(fault) is { } cause and not PostgresException { SqlState: ['4', '2', ..] };

    /// <summary>Whether the database is unavailable, for whatever reason: false when it refuses content.</summary>
    public static bool IsAway(Exception fault) => Cause(fault) is not null && DatabaseOutage.Of(fault) is not null;

    /// <summary>The exception for a client, without paths or PostgreSQL's own messages.</summary>
    public static CatalogueUnavailableException DescribeUnavailable(Exception fault, string remedy) =>
        new($"{DatabaseOutage.Of(fault)!.Sentence}: {remedy}.", fault);

    /// <summary>Why the catalogue in the database could not be read.</summary>
    public static CatalogueDatabaseException DescribeUnread(Exception fault) => fault as CatalogueDatabaseException
        ?? new(
            $"The catalogue in the database cannot be read ({fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}): correct it, or restore "
            + "the database.",
            fault);

    /// <summary>The exception for a fault; reached tells whether PostgreSQL had accepted the connection before.</summary>
    public static CatalogueDatabaseException Describe(Exception fault, NpgsqlConnectionStringBuilder target, bool reached = false) =>
        new(fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"PostgreSQL at {Place(target)} refused the user '{target.Username}': correct the user name and password in {Setting}.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"PostgreSQL at {Place(target)} has no database '{target.Database}': make it with CREATE DATABASE, or correct {Setting}.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refusal =>
            $"The user '{target.Username}' may not prepare the database '{target.Database}' ({refusal.MessageText}): start the server once "
            + "as an administrator, and make this user a member of catalogue_server.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            $"PostgreSQL at {Place(target)} has no connection left: raise max_connections, or end what holds them.",
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } =>
            $"The catalogue in PostgreSQL at {Place(target)} is kept locked by another session: end that one, and start again.",
        PostgresException refusal =>
            $"PostgreSQL at {Place(target)} failed while the database was prepared ({refusal.SqlState}: {refusal.MessageText}): see "
            + "its log.",
        NpgsqlException { InnerException: TimeoutException } or TimeoutException when reached =>
            $"PostgreSQL at {Place(target)} did not answer in time while the database was prepared: see what keeps it busy, and "
            + "start again.",
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } or TimeoutException or SocketException =>
            $"There is no PostgreSQL to be reached at {Place(target)}: start it, or correct {Setting}.",
        _ => $"PostgreSQL at {Place(target)} cannot be used ({fault.Message.TrimEnd('.')}): correct {Setting}.",
    }, fault);

    private static string Place(NpgsqlConnectionStringBuilder target) => $"{target.Host ?? "localhost"}:{target.Port}";
}
