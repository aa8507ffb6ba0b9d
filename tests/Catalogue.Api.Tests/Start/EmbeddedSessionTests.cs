using Catalogue.Api.Start;
using Catalogue.Data.Embedded;
using Catalogue.Data.Seed;
using Catalogue.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalogue.Api.Tests.Start;

/// <summary>
/// What a session of a server on its embedded database can do, whatever statement somebody gets into it: no more than the server's role,
/// and no way out of that.
/// </summary>
public sealed class EmbeddedSessionTests : IAsyncLifetime
{
    private readonly string folder = TestFolder.Make();
    private CatalogueSource source = null!;

    public async Task InitializeAsync() => source = await OpenAsync();

    public async Task DisposeAsync()
    {
        await source.DisposeAsync();
        TestFolder.Remove(folder);
    }

    [Fact]
    public async Task It_is_the_role_itself_and_has_no_way_out_of_it()
    {
        await using var connection = await source.Connections.OpenConnectionAsync();
        foreach (var way in new[] { "SELECT 1", "RESET ROLE", "SET ROLE NONE", "RESET SESSION AUTHORIZATION", "SET SESSION AUTHORIZATION DEFAULT", "DISCARD ALL" })
        {
            await RunAsync(connection, way);
            Assert.Equal(
                "catalogue_server catalogue_server", await RunAsync(connection, "SELECT concat_ws(' ', session_user, current_user)"));
        }

        Assert.Equal(
            0L,
            await RunAsync(
                connection, "SELECT count(*) FROM pg_roles WHERE rolname <> current_user AND pg_has_role(current_user, oid, 'MEMBER')"));
        Assert.Equal(
            false,
            await RunAsync(
                connection,
                "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication FROM pg_roles WHERE rolname = current_user"));
        foreach (var refused in new[]
        {
            "SET ROLE postgres",
            "SET ROLE catalogue_owner",
            "SET SESSION AUTHORIZATION postgres",
            "COPY offer TO PROGRAM 'cat > /dev/null'",
            "COPY offer (slug) FROM PROGRAM 'id'",
            "COPY offer TO '/tmp/offers'",
            "SELECT pg_read_file('PG_VERSION')",
            "SELECT lo_import('/etc/passwd')",
            "ALTER TABLE offer ADD more text",
            "ALTER SYSTEM SET fsync = off",
            "ALTER ROLE catalogue_server SUPERUSER",
            "CREATE ROLE another LOGIN",
            "CREATE EXTENSION file_fdw",
            "ALTER FUNCTION keep_audit RENAME TO mine",
            "DROP TRIGGER stay_used ON confirmation_link",
            "ALTER TABLE confirmation_link DISABLE TRIGGER ALL",
            "SET session_replication_role = replica",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usesysid = 10",
        })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(connection, refused));
            Assert.Equal((refused, PostgresErrorCodes.InsufficientPrivilege), (refused, refusal.SqlState));
        }
    }

    [Fact]
    public async Task A_folder_of_an_earlier_release_is_opened_to_the_role()
    {
        await source.DisposeAsync();
        await using (var earlier = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder }))
            await DatabaseQuestions.AskAsync(earlier.ConnectionString("postgres", "postgres"), "ALTER ROLE catalogue_server NOLOGIN");
        source = await OpenAsync();
        await using var connection = await source.Connections.OpenConnectionAsync();
        Assert.Equal("catalogue_server", await RunAsync(connection, "SELECT session_user::text"));
    }

    private Task<CatalogueSource> OpenAsync() => CatalogueSource.OpenAsync(
        new ConfigurationBuilder().AddInMemoryCollection([new("Catalogue:DataFolder", folder)]).Build(),
        AppContext.BaseDirectory,
        TimeProvider.System,
        NullLoggerFactory.Instance,
        StartingData.None);

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
