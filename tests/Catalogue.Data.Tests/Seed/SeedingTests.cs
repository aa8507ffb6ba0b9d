using Catalogue.Data.Database;
using Catalogue.Data.Postgres;
using Catalogue.Data.Writing.Forms;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Seed;

public sealed class SeedingTests
{
    private const string Counts = """
        SELECT concat_ws(' ', (SELECT count(*) FROM municipality), (SELECT count(*) FROM neighbourhood), (SELECT count(*) FROM school), (SELECT count(*) FROM organisation),
            (SELECT count(*) FROM theme), (SELECT count(*) FROM platform), (SELECT count(*) FROM offer), (SELECT version FROM catalogue_version))
        """;

    private static string Whole
    {
        get
        {
            var seed = SeedFiles.Embedded();
            return $"{seed.Municipalities.Length} {seed.Neighbourhoods.Length} {seed.Schools.Length} {seed.Organisations.Length} {seed.Themes.Length} {seed.Platforms.Length} {seed.Offers.Length} 1";
        }
    }

    [Fact]
    public async Task An_empty_database_is_filled_whole_and_once()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        Assert.True(await CatalogueDatabase.PrepareAsync(database.ConnectionString, TimeProvider.System));
        Assert.Equal(Whole, await database.AskAsync(Counts));
        Assert.False(await CatalogueDatabase.PrepareAsync(database.ConnectionString, TimeProvider.System));
        Assert.Equal(Whole, await database.AskAsync(Counts));
    }

    [Fact]
    public async Task Servers_that_start_at_once_fill_it_once()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        var filled = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => CatalogueDatabase.PrepareAsync(database.ConnectionString, TimeProvider.System)));
        Assert.Single(filled, true);
        Assert.Equal(Whole, await database.AskAsync(Counts));
    }

    [Fact]
    public async Task What_ends_the_server_in_the_middle_leaves_nothing_and_the_next_start_fills_it()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        // The last table that is written: its rows end the writer's own session, as a killed server's is ended, before the commit.
        await database.AskAsync("""
            CREATE FUNCTION strike() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
            ALTER FUNCTION strike() SECURITY DEFINER;
            CREATE TRIGGER strike AFTER INSERT ON change FOR EACH STATEMENT EXECUTE FUNCTION strike();
            """);
        await Assert.ThrowsAsync<CatalogueDatabaseException>(
            () => CatalogueDatabase.PrepareAsync(database.ConnectionString, TimeProvider.System));
        Assert.Equal("0 0 0 0 0 0 0 0", await database.AskAsync(Counts));

        await database.AskAsync("DROP TRIGGER strike ON change");
        Assert.True(await CatalogueDatabase.PrepareAsync(database.ConnectionString, TimeProvider.System));
        Assert.Equal(Whole, await database.AskAsync(Counts));
    }

    [Fact]
    public async Task Every_offer_has_its_references_its_revision_and_its_changes()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE NOT EXISTS (SELECT FROM offer_reference r WHERE r.offer_id = o.id AND r.kind = 'ORGANISATION' AND r.graph = 'WORKING')"));
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE NOT EXISTS (SELECT FROM offer_revision r WHERE r.offer_id = o.id AND r.version = 1 AND r.content = o.working::jsonb)"));
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE (status = 'PUBLISHED') <> EXISTS (SELECT FROM change c WHERE c.id = o.id AND c.public)"));
    }

    [Fact]
    public async Task A_reference_to_what_is_not_there_is_refused_by_the_database()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => database.AskAsync("DELETE FROM neighbourhood"));
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refusal.SqlState);
    }
}
