namespace Catalogue.Data.Embedded;

/// <summary>PostgreSQL's settings, passed on its command line so that no file in the data folder has to be edited.</summary>
internal static class PostmasterSettings
{
    private static readonly string[] Always =
    [
        "shared_buffers=128MB", "max_connections=100", "jit=off", "timezone=UTC", "log_timezone=UTC", "lc_messages=C",
        "log_destination=stderr", "logging_collector=off", "cluster_name=catalogue",
    ];

    private static readonly string[] Fast =
        ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0", "autovacuum=off"];

    public static IReadOnlyList<string> Command(PostgresBinaries binaries, string cluster, Endpoint endpoint, bool durable) =>
        [binaries.Program("postgres"), "-D", cluster,
            .. Always.Concat(endpoint.Settings).Concat(durable ? [] : Fast).SelectMany(setting => new[] { "-c", setting })];
}
