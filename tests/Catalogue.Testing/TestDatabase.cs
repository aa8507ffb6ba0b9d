using System.Collections.Concurrent;
using Npgsql;

namespace Catalogue.Testing;

/// <summary>A database of its own for a class of tests, cloned from a template that was filled once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Templates = new(StringComparer.Ordinal);
    private static int count;

    private readonly bool isOfCluster;

    private TestDatabase(string name, string connectionString, bool isOfCluster = true) =>
        (Name, ConnectionString, this.isOfCluster) = (name, connectionString, isOfCluster);

    public string Name { get; }

    /// <summary>As the superuser; <see cref="As"/> is for other roles.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes a template, once per process: later calls with the same name wait for the first and do not fill again.</summary>
    /// <param name="name">The template's name.</param>
    /// <param name="fill">Gets the superuser's connection string to an empty database.</param>
    public static Task CreateTemplateAsync(string name, Func<string, Task> fill) =>
        Templates.GetOrAdd(name, _ => new(() => FillAsync(name, fill))).Value;

    public static async Task<TestDatabase> CloneAsync(string template = "template0")
    {
        if (Templates.TryGetValue(template, out var filling))
            await filling.Value;
        var name = $"test_{Interlocked.Increment(ref count)}";
        await ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        return new(name, await TestCluster.ConnectionStringAsync(name));
    }

    /// <summary>One of another server than the tests' own, with which it goes.</summary>
    public static TestDatabase Elsewhere(string name, string connectionString) => new(name, connectionString, isOfCluster: false);

    public Task<string> As(string user) => TestCluster.ConnectionStringAsync(Name, user);

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        if (isOfCluster)
            await ExecuteAsync($"DROP DATABASE IF EXISTS \"{Name}\" WITH (FORCE)");
    }

    private static async Task FillAsync(string name, Func<string, Task> fill)
    {
        await ExecuteAsync($"CREATE DATABASE \"{name}\"");
        // Unpooled, because a database that anybody is connected to cannot be cloned.
        await fill(new NpgsqlConnectionStringBuilder(await TestCluster.ConnectionStringAsync(name)) { Pooling = false }.ConnectionString);
        await ExecuteAsync($"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await TestCluster.ConnectionStringAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
