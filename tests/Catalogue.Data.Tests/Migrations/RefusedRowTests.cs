using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Migrations;

/// <summary>Rows that contradict themselves are refused by the database, also where a column is null.</summary>
public sealed class RefusedRowTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("published = NULL, published_version = NULL, published_at = NULL")]
    [InlineData("published = NULL")]
    [InlineData("published_at = NULL")]
    [InlineData("published_version = NULL")]
    [InlineData("version = version + 1")]
    [InlineData("version = version + 1, published_version = version + 2")]
    [InlineData("status = 'ARCHIVED'")]
    public Task A_published_offer_has_what_the_public_sees_of_the_version_that_is_worked_on(string change) =>
        IsRefusedAsync($"UPDATE offer SET {change} WHERE status = 'PUBLISHED'");

    [Theory]
    [InlineData("kind = 'THEME'")]
    [InlineData("organisation_id = NULL")]
    [InlineData("organisation_id = NULL, theme_id = (SELECT min(id::text)::uuid FROM theme)")]
    [InlineData("target_id = gen_random_uuid()")]
    public Task A_reference_points_to_what_its_kind_says(string change) =>
        IsRefusedAsync($"UPDATE offer_reference SET {change} WHERE kind = 'ORGANISATION'");

    private async Task IsRefusedAsync(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.AskAsync(sql));
        Assert.Equal(PostgresErrorCodes.CheckViolation, refusal.SqlState);
    }
}
