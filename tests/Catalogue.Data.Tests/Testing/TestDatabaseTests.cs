using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Testing;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Clones_hold_what_the_template_holds_and_do_not_see_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TestDatabase.CreateTemplateAsync("numbers", FillAsync)));
        await using var one = await TestDatabase.CloneAsync("numbers");
        await using var other = await TestDatabase.CloneAsync("numbers");

        await RunAsync(one, "INSERT INTO number VALUES (2)");

        Assert.Equal(2L, await RunAsync(one, "SELECT count(*) FROM number"));
        Assert.Equal(1L, await RunAsync(other, "SELECT count(*) FROM number"));
    }

    private static async Task FillAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("CREATE TABLE number AS SELECT 1 AS value");
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> RunAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
