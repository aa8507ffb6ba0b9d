using Catalogue.Data.Database;
using Catalogue.Data.Writing.Forms;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Seed.Example;

public sealed class ExampleSeedingTests : IAsyncLifetime
{
    // More revisions than go in one statement.
    private const int Count = 700;
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.EmptyAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_empty_database_is_filled_with_the_starting_data_and_as_many_examples_as_asked_and_once()
    {
        Assert.True(await FillAsync());
        Assert.Equal((long)(SeedFiles.Embedded().Offers.Length + Count), await database.AskAsync("SELECT count(*) FROM offer"));
        Assert.False(await FillAsync());
    }

    [Fact]
    public async Task Every_offer_has_its_references_its_revisions_and_its_changes()
    {
        await FillAsync();
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE NOT EXISTS (SELECT FROM offer_reference r WHERE r.offer_id = o.id AND r.kind = 'ORGANISATION' AND r.graph = 'WORKING')"));
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE (o.published IS NOT NULL) <> EXISTS (SELECT FROM offer_reference r WHERE r.offer_id = o.id AND r.graph = 'PUBLISHED')"));
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE o.version <> (SELECT count(*) FROM offer_revision r WHERE r.offer_id = o.id)"));
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE NOT EXISTS (SELECT FROM offer_revision r WHERE r.offer_id = o.id AND r.version = o.version AND r.content = o.working::jsonb)"));
        Assert.Equal(
            0L,
            await database.AskAsync(
                "SELECT count(*) FROM offer o WHERE (o.published IS NOT NULL) <> EXISTS (SELECT FROM change c WHERE c.id = o.id AND c.public AND c.public_version = 1)"));
    }

    [Fact]
    public async Task What_was_written_is_what_is_loaded()
    {
        await FillAsync();
        var loaded = await database.LoadAsync();
        Assert.Equal(SeedFiles.Embedded().Offers.Length + Count, loaded.Working.Offers.Length);
        Assert.InRange(loaded.Published.Offers.Length, Count / 2, loaded.Working.Offers.Length - 1);
        Assert.Equal(1, loaded.Version.Number);
    }

    [Fact]
    public async Task Interrupted_it_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new Heard(_ => cancel.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FillAsync(progress, cancel.Token));
        Assert.Equal(
            "0 0", await database.AskAsync("SELECT concat_ws(' ', (SELECT count(*) FROM offer), (SELECT count(*) FROM municipality))"));
    }

    [Fact]
    public async Task Its_progress_ends_at_the_number_of_offers()
    {
        var last = 0L;
        await FillAsync(new Heard(done => last = done));
        Assert.Equal(Count, last);
    }

    private async Task<bool> FillAsync(IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        return await CatalogueDatabase.FillWithExamplesAsync(server, Count, randomSeed: 5, TimeProvider.System, progress, cancel);
    }

    private sealed class Heard(Action<long> hear) : IProgress<long>
    {
        public void Report(long value) => hear(value);
    }
}
