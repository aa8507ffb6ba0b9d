using Catalogue.Testing;

namespace Catalogue.Data.Tests;

public sealed class DatabaseFaultsTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Database=y", "There is no PostgreSQL to be reached at 127.0.0.1:1: start it, or correct ConnectionStrings:Catalogue.")]
    [InlineData("Hots=127.0.0.1", "ConnectionStrings:Catalogue is no connection string")]
    public async Task A_server_that_is_not_there_is_said_in_a_sentence(string connectionString, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(() => CatalogueDatabase.MigrateAsync(connectionString));
        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_in_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(async () => await CatalogueDatabase.MigrateAsync(await TestCluster.ConnectionStringAsync("nowhere")));
        Assert.Contains("has no database 'nowhere'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_that_is_not_known_is_said_in_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(async () => await CatalogueDatabase.MigrateAsync(await TestCluster.ConnectionStringAsync("postgres", "nobody_we_know")));
        Assert.Contains("refused the user 'nobody_we_know'", refusal.Message, StringComparison.Ordinal);
    }
}
