using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Writing;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalogue.Data.Tests.Writing;

public sealed class DueActsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private TestDatabase database = null!;
    private NpgsqlDataSource server = null!;
    private CatalogueStore store = null!;
    private string[] slugs = null!;

    public async Task InitializeAsync()
    {
        database = await CatalogueTemplate.SeededAsync();
        server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        store = new(server, TimeProvider.System, NullLogger<CatalogueStore>.Instance);
        slugs = [.. (await database.LoadAsync()).Published.Offers.Select(offer => offer.Slug)];
    }

    public async Task DisposeAsync()
    {
        store.Dispose();
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task With_nothing_arranged_there_is_nothing_to_wait_for()
    {
        Assert.Null(await DueActs.NextMomentAsync(server, default));
        Assert.Null(await DueActs.RunAsync(server, store, Now, default));
    }

    [Fact]
    public async Task What_waits_for_an_embargo_is_published_when_that_ends_and_not_before()
    {
        await database.ArrangeAsync(slugs[0], "Na het embargo", Now.AddHours(1), endsAt: null);

        Assert.Equal(Now.AddHours(1), await DueActs.NextMomentAsync(server, default));
        Assert.Null(await DueActs.RunAsync(server, store, Now.AddHours(1).AddTicks(-10), default));
        var version = await DueActs.RunAsync(server, store, Now.AddHours(1), default);

        var (published, working) = await BothAsync(slugs[0]);
        Assert.Equal(("Na het embargo", OfferStatus.Published, 3), (published!.Content.Title.Dutch, working.Status, published.Version));
        Assert.Equal(Now.AddHours(1), published.UpdatedAt);
        Assert.Null(await DueActs.NextMomentAsync(server, default));
        Assert.Equal("catalogue embargo ended", await database.AskAsync("SELECT who || ' ' || what FROM offer_revision WHERE version = 3"));
        Assert.Equal(
            $"{slugs[0]} false",
            await database.AskAsync($"SELECT slug || ' ' || tombstone FROM change WHERE public AND version = {version!.Number}"));
    }

    [Fact]
    public async Task An_offer_that_has_ended_is_archived_and_leaves_a_tombstone()
    {
        await database.ArrangeAsync(slugs[0], "Tot vandaag", embargoUntil: null, Now);

        var version = await DueActs.RunAsync(server, store, Now, default);

        var (published, working) = await BothAsync(slugs[0]);
        Assert.Null(published);
        Assert.Equal((OfferStatus.Archived, "Tot vandaag"), (working.Status, working.Content.Title.Dutch));
        Assert.Null(await DueActs.NextMomentAsync(server, default));
        Assert.Equal(
            $"{slugs[0]} true",
            await database.AskAsync($"SELECT slug || ' ' || tombstone FROM change WHERE public AND version = {version!.Number}"));
    }

    [Fact]
    public async Task When_both_moments_have_passed_the_public_never_sees_it()
    {
        await database.ArrangeAsync(slugs[0], "Nooit te zien", Now.AddDays(-2), Now.AddDays(-1));

        await DueActs.RunAsync(server, store, Now, default);

        var (published, working) = await BothAsync(slugs[0]);
        Assert.Null(published);
        Assert.Equal((OfferStatus.Archived, 3), (working.Status, working.Version));
    }

    [Fact]
    public async Task What_is_due_at_one_moment_is_one_commit()
    {
        foreach (var slug in slugs[..5])
            await database.ArrangeAsync(slug, "Samen", Now, endsAt: null);
        var before = (await database.LoadAsync()).Version;

        var version = await DueActs.RunAsync(server, store, Now, default);

        Assert.Equal((before.Number + 1, before.PublicNumber + 1), (version!.Number, version.PublicNumber));
        Assert.Equal(5, (await database.LoadAsync()).Published.Offers.Count(offer => offer.Content.Title.Dutch == "Samen"));
    }

    [Fact]
    public async Task Of_several_servers_one_does_it()
    {
        await database.ArrangeAsync(slugs[0], "Eén keer", Now, endsAt: null);

        var versions = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => DueActs.RunAsync(server, store, Now, default))));

        Assert.Single(versions, version => version is not null);
        Assert.Equal(
            3L,
            await database.AskAsync(
                $"SELECT count(*) FROM offer_revision r JOIN offer o ON o.id = r.offer_id WHERE o.slug = '{slugs[0]}'"));
    }

    private async Task<(Offer? Published, Offer Working)> BothAsync(string slug)
    {
        var loaded = await database.LoadAsync();
        return (loaded.Published.Offers.SingleOrDefault(offer => offer.Slug == slug), loaded.Working.Offers.Single(offer => offer.Slug == slug));
    }
}
