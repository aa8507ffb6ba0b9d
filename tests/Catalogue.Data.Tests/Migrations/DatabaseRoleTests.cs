using Catalogue.Data.Database;
using Catalogue.Data.Postgres;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Migrations;

public sealed class DatabaseRoleTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("ALTER TABLE offer ADD COLUMN more text")]
    [InlineData("DROP TABLE offer")]
    [InlineData("CREATE TABLE mine (id int)")]
    [InlineData("UPDATE offer_revision SET who = 'someone else'")]
    [InlineData("DELETE FROM offer_revision")]
    [InlineData("TRUNCATE offer_revision")]
    [InlineData("UPDATE entry_revision SET who = 'someone else'")]
    [InlineData("DELETE FROM entry_revision")]
    [InlineData("TRUNCATE entry_revision")]
    [InlineData("INSERT INTO offer_revision SELECT id, version + 1, '{}', 'DRAFT', 'someone else', now(), 'x' FROM offer LIMIT 1")]
    [InlineData("INSERT INTO entry_revision SELECT 'SCHOOL', id, 2, '{}', 'someone else', NULL, now(), 'x' FROM school LIMIT 1")]
    [InlineData("INSERT INTO audit_log (at, who, what) VALUES (now(), 'someone else', 'x')")]
    [InlineData("COPY offer_revision FROM STDIN")]
    [InlineData("SELECT version_of_entry('SCHOOL', gen_random_uuid())")]
    [InlineData("DELETE FROM organisation")]
    [InlineData("UPDATE audit_log SET who = 'someone else'")]
    [InlineData("DELETE FROM audit_log")]
    [InlineData("DELETE FROM change")]
    [InlineData("DELETE FROM offer")]
    [InlineData("UPDATE catalogue_version SET epoch = gen_random_uuid()")]
    [InlineData("DELETE FROM catalogue_version")]
    [InlineData("DELETE FROM schema_migration")]
    [InlineData("UPDATE schema_support SET needed = ''")]
    public async Task The_server_may_not(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.AskAsync(sql, asServer: true));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task The_tables_are_the_owners()
    {
        Assert.Equal(
            "catalogue_owner",
            await database.AskAsync("SELECT string_agg(DISTINCT tableowner, ',') FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Serving_connections_have_the_servers_role_each_time_they_come_from_the_pool()
    {
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        for (var time = 0; time < 3; time++)
        {
            await using var command = server.CreateCommand("SELECT current_user");
            Assert.Equal("catalogue_server", await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task An_owner_who_is_no_superuser_can_prepare_a_database()
    {
        await using var clone = await TestDatabase.CloneAsync();
        var role = $"owner_of_{clone.Name}";
        await clone.AskAsync(
            $"CREATE ROLE {role} LOGIN CREATEROLE; ALTER DATABASE {clone.Name} OWNER TO {role}; GRANT catalogue_owner, catalogue_server TO {role}");

        Assert.True(await CatalogueDatabase.PrepareAsync(await clone.As(role), TimeProvider.System));

        Assert.Null(await clone.AskAsync("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'"));
        await clone.AskAsync(
            $"ALTER DATABASE {clone.Name} OWNER TO postgres; REASSIGN OWNED BY {role} TO postgres; DROP OWNED BY {role}; DROP ROLE {role}");
    }

    [Fact]
    public async Task Who_may_not_prepare_a_database_is_told_what_to_do()
    {
        await using var clone = await TestDatabase.CloneAsync();
        var role = $"stranger_to_{clone.Name}";
        await clone.AskAsync($"CREATE ROLE {role} LOGIN");

        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(
            async () => await CatalogueDatabase.PrepareAsync(await clone.As(role), TimeProvider.System));

        Assert.Contains("start the server once as an administrator", refusal.Message, StringComparison.Ordinal);
        await clone.AskAsync($"DROP ROLE {role}");
    }
}
