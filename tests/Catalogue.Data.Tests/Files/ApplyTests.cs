using Catalogue.Data.Changes;
using Catalogue.Data.Database;
using Catalogue.Data.Fields;
using Catalogue.Data.Files;
using Catalogue.Data.Snapshot;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Data.Tests.Files;

/// <summary>An import is written whole, as a curator's save is, or not at all.</summary>
public sealed class ApplyTests : IAsyncLifetime
{
    private const string Sheet = """
        slug,title.nl,organisation,themes,areas,provenance.kind,status,allNetworks
        nieuw,Nieuw,vdab,boekstart,hasselt,EXAMPLE,PUBLISHED,true
        schets,Schets,vdab,,hasselt,EXAMPLE,,
        typlessen-sint-truiden,Typen,,,,,,
        """;

    private readonly string folder = TestFolder.Make();
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync()
    {
        TestFolder.Remove(folder);
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        var report = await RunAsync("slug,title.nl\ntyplessen-sint-truiden,Typen\n", apply: false);
        Assert.Equal((1, 0), (report.Changed.Count, report.Errors.Count));
        Assert.Equal("1 Typlessen 0", await StateAsync());
    }

    [Fact]
    public async Task What_is_applied_has_its_rows_references_revisions_changes_and_one_version()
    {
        var report = await RunAsync("slug,title.nl,themes,status\ntyplessen-sint-truiden,Typen,boekstart,PUBLISHED\n", apply: true);
        Assert.Equal(2, report.Applied!.Number);
        Assert.Equal("2 Typen 1", await StateAsync());
        Assert.Equal(
            "Typen", await database.AskAsync("SELECT published #>> '{title,nl}' FROM offer WHERE slug = 'typlessen-sint-truiden'"));
        Assert.Equal(
            $"{SeedId.Of(Data.Curation.EntryKind.Theme, "boekstart")}",
            $"{await database.AskAsync("SELECT DISTINCT theme_id FROM offer_reference r JOIN offer o ON o.id = r.offer_id WHERE o.slug = 'typlessen-sint-truiden' AND theme_id IS NOT NULL")}");
        Assert.Equal(
            "import import file.csv 2 PUBLISHED",
            await database.AskAsync(
                "SELECT concat_ws(' ', r.who, r.what, r.version, r.status) FROM offer_revision r JOIN offer o ON o.id = r.offer_id WHERE o.slug = 'typlessen-sint-truiden' AND r.version = 2"));
        Assert.Equal(
            "false,true", await database.AskAsync("SELECT string_agg(public::text, ',' ORDER BY public) FROM change WHERE version = 2"));
    }

    [Fact]
    public async Task A_draft_of_what_is_published_leaves_the_public_what_it_saw_and_an_archived_offer_is_gone()
    {
        var title = await database.AskAsync(
            "SELECT coalesce(published #>> '{title,nl}', published #>> '{title}') FROM offer WHERE slug = 'typlessen-sint-truiden'");
        Assert.NotNull((await RunAsync("slug,title.nl\ntyplessen-sint-truiden,Typen\n", apply: true)).Applied);
        Assert.Equal(
            title,
            await database.AskAsync(
                "SELECT coalesce(published #>> '{title,nl}', published #>> '{title}') FROM offer WHERE slug = 'typlessen-sint-truiden'"));
        Assert.Equal(0L, await database.AskAsync("SELECT count(*) FROM change WHERE version = 2 AND public"));
        Assert.NotNull((await RunAsync("slug,status\ntyplessen-sint-truiden,ARCHIVED\n", apply: true)).Applied);
        Assert.Equal(true, await database.AskAsync("SELECT published IS NULL FROM offer WHERE slug = 'typlessen-sint-truiden'"));
        Assert.Equal(true, await database.AskAsync("SELECT tombstone FROM change WHERE version = 3 AND public"));
    }

    [Fact]
    public async Task The_days_of_a_check_are_told_to_whoever_follows_and_pending_work_is_not()
    {
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        using var store = new CatalogueStore(server, TimeProvider.System, NullLogger<CatalogueStore>.Instance);
        var feed = new ChangeFeed(server, store, TimeProvider.System);
        async Task<Data.Snapshot.Catalogue> GraphAsync() => (await database.LoadAsync()).Published;
        var cursor = (await feed.PageAsync(await GraphAsync(), null, ChangeFeed.MostChanges, default)).EndCursor;

        Assert.NotNull((await RunAsync("slug,title.nl\ntyplessen-sint-truiden,Typen\n", apply: true)).Applied);
        Assert.Empty((await feed.PageAsync(await GraphAsync(), cursor, 10, default)).Changes);
        Assert.NotNull((await RunAsync("slug,lastChecked,nextCheck\ntyplessen-sint-truiden,2026-11-20,2027-11-20\n", apply: true)).Applied);
        var graph = await GraphAsync();
        var change = Assert.Single((await feed.PageAsync(graph, cursor, 10, default)).Changes);

        Assert.Equal((2L, "typlessen-sint-truiden", false), (change.PublicVersion, change.Slug, change.Tombstone));
        var shown = graph.Offers.Single(offer => offer.Slug == change.Slug);
        Assert.Equal((new DateOnly(2026, 11, 20), "Typlessen"), (shown.LastChecked, shown.Content.Title.Dutch));
        Assert.Equal(
            "2 DRAFT, 3 DRAFT",
            await database.AskAsync(
                "SELECT string_agg(concat_ws(' ', r.version, r.status), ', ' ORDER BY r.version) FROM offer_revision r JOIN offer o ON o.id = r.offer_id WHERE o.slug = 'typlessen-sint-truiden' AND r.who = 'import'"));
    }

    [Fact]
    public async Task An_archived_offer_can_be_changed_and_the_public_hears_nothing_of_it()
    {
        Assert.NotNull((await RunAsync("slug,status\ntyplessen-sint-truiden,ARCHIVED\n", apply: true)).Applied);
        Assert.NotNull((await RunAsync("slug,title.nl\ntyplessen-sint-truiden,Typen\n", apply: true)).Applied);
        Assert.Equal("false", await database.AskAsync("SELECT string_agg(public::text, ',') FROM change WHERE version = 3"));
    }

    [Fact]
    public async Task With_one_error_nothing_of_the_file_is_applied()
    {
        var report = await RunAsync(Sheet, apply: true);
        Assert.NotEmpty(report.Errors.First);
        Assert.Null(report.Applied);
        Assert.Equal("1 Typlessen 0", await StateAsync());
    }

    [Fact]
    public async Task What_breaks_off_in_the_middle_leaves_nothing()
    {
        await database.AskAsync("""
            CREATE FUNCTION strike() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'struck'; END $$;
            CREATE TRIGGER strike AFTER INSERT ON change FOR EACH ROW EXECUTE FUNCTION strike();
            """);
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync("slug,title.nl\ntyplessen-sint-truiden,Typen\n", apply: true));
        Assert.Equal("1 Typlessen 0", await StateAsync());
    }

    [Fact]
    public async Task Other_nouns_are_made_and_changed_with_their_lists()
    {
        var path = Path.Combine(folder, "file.json");
        await File.WriteAllTextAsync(path, """
            { "themes": [{ "slug": "dans", "name": { "nl": "Dans", "en": "Dance" }, "parent": "taalstimulering", "provenance": { "kind": "EXAMPLE" } }],
              "schools": [{ "slug": "het-wijdeland", "name": "Het Wijdeland", "municipality": "sint-truiden", "levels": ["SPECIAL"],
                "networks": [{ "network": "GO", "until": "2026-08-31" }, { "network": "OGO", "from": "2026-09-01" }], "retired": true, "provenance": { "kind": "EXAMPLE" } }],
              "offers": [{ "slug": "dansles", "title": "Dansles", "organisation": "vdab", "themes": ["dans"], "status": "PUBLISHED", "provenance": { "kind": "EXAMPLE" } }] }
            """);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        var report = await CatalogueImport.RunAsync(server, path, apply: true, TimeProvider.System);
        Assert.Empty(report.Errors.First.Select(finding => finding.ToString()));
        Assert.Equal((2, 1, 2L), (report.Created.Count, report.Changed.Count, report.Applied!.Number));
        Assert.Equal(
            "SPECIAL GO,OGO true",
            await database.AskAsync(
                "SELECT concat_ws(' ', (SELECT string_agg(level, ',') FROM school_level WHERE school_id = s.id), (SELECT string_agg(network, ',' ORDER BY ordinal) FROM school_network WHERE school_id = s.id), is_retired::text) FROM school s WHERE slug = 'het-wijdeland'"));
        Assert.Equal(6L, await database.AskAsync("SELECT count(*) FROM change WHERE version = 2 AND NOT derived"));
        // The neighbourhood of the school lists it no more, the offer there has another network, and a theme has one beneath it.
        Assert.Equal(
            "NEIGHBOURHOOD,OFFER,THEME",
            await database.AskAsync("SELECT string_agg(kind, ',' ORDER BY kind) FROM change WHERE version = 2 AND derived"));
    }

    private async Task<ImportReport> RunAsync(string sheet, bool apply)
    {
        var path = Path.Combine(folder, "file.csv");
        await File.WriteAllTextAsync(path, sheet);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        return await CatalogueImport.RunAsync(server, path, apply, TimeProvider.System);
    }

    private async Task<object?> StateAsync() => await database.AskAsync("""
        SELECT concat_ws(' ', (SELECT version FROM catalogue_version), (SELECT coalesce(working #>> '{title,nl}', working #>> '{title}') FROM offer WHERE slug = 'typlessen-sint-truiden'),
            (SELECT count(*) FROM audit_log WHERE what = 'import'))
        """);
}
