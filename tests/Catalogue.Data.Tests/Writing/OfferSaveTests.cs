using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Writing;
using Catalogue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

public sealed class OfferSaveTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Snapshots held = null!;
    private string slug = null!;

    public async Task InitializeAsync()
    {
        database = await CatalogueTemplate.SeededAsync();
        held = await database.LoadAsync();
        slug = held.Published.Offers.First(offer => offer.Content.Themes.Length > 1).Slug;
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Pending_work_has_its_own_references_and_a_revision_and_changes_nothing_public()
    {
        var version = await database.SaveAsync(
            slug, (row, now) => row.Keep(row.Working with { Themes = row.Working.Themes[..1] }, OfferStatus.Draft, now));

        Assert.Equal(held.Version.PublicNumber, version.PublicNumber);
        var themes = held.Published.Offers.Single(offer => offer.Slug == slug).Content.Themes.Length;
        Assert.Equal($"PUBLISHED {themes}, WORKING 1", await ReferencesAsync("AND kind = 'THEME'"));
        Assert.Equal("1 PUBLISHED seed, 2 DRAFT save", await RevisionsAsync());
        Assert.Equal("false false", await ChangesAsync(version));
    }

    [Fact]
    public async Task Published_both_graphs_refer_to_the_same_and_the_public_hears_of_it()
    {
        await database.SaveAsync(
            slug, (row, now) => row.Keep(row.Working with { Themes = row.Working.Themes[..1] }, OfferStatus.Draft, now));
        var version = await database.SaveAsync(slug, (row, now) => row.Publish(now));

        Assert.Equal("PUBLISHED 1, WORKING 1", await ReferencesAsync("AND kind = 'THEME'"));
        Assert.Equal("1 PUBLISHED seed, 2 DRAFT save, 3 PUBLISHED save", await RevisionsAsync());
        Assert.Equal("false false, true false", await ChangesAsync(version));
        Assert.Single((await database.LoadAsync(held)).Published.Offers.Single(offer => offer.Slug == slug).Content.Themes);
    }

    [Fact]
    public async Task Archived_it_refers_to_nothing_in_public_and_leaves_a_tombstone()
    {
        var version = await database.SaveAsync(slug, (row, now) => row.Archive(now));

        Assert.StartsWith("WORKING ", (string)(await ReferencesAsync(""))!, StringComparison.Ordinal);
        Assert.Equal("false false, true true", await ChangesAsync(version));
        // Again, there is nothing left that the public could lose.
        Assert.Equal("false false", await ChangesAsync(await database.SaveAsync(slug, (row, now) => row.Archive(now))));
    }

    [Fact]
    public async Task What_the_public_sees_beside_the_content_is_a_public_change_and_is_read_as_one()
    {
        var day = new DateOnly(2026, 11, 20);
        var version = await database.SaveAsync(
            slug, (row, now) => row.Keep(row.Working, OfferStatus.Draft, now) with { LastChecked = day });

        Assert.Equal("false false, true false", await ChangesAsync(version));
        Assert.Equal(day, (await database.LoadAsync(held)).Published.Offers.Single(offer => offer.Slug == slug).LastChecked);
    }

    [Fact]
    public async Task A_save_of_what_is_no_longer_the_last_version_is_refused_whole()
    {
        var version = await database.SaveAsync(slug, "Eerst", OfferStatus.Published);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => database.WriteAsync(async (context, write) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var row = await context.Set<OfferRow>().AsNoTracking().SingleAsync(offer => offer.Slug == slug);
            var before = row with { Version = 1 };
            await write.SaveOfferAsync(before, before.Publish(now), "test", "save", default);
        }));
        Assert.Equal(version, (await database.LoadAsync()).Version);
    }

    private Task<object?> ReferencesAsync(string which) => database.AskAsync(
        $"SELECT string_agg(graph || ' ' || count, ', ' ORDER BY graph) FROM (SELECT graph, count(*) FROM offer_reference r JOIN offer o ON o.id = r.offer_id WHERE o.slug = '{slug}' {which} GROUP BY graph)");

    private Task<object?> RevisionsAsync() => database.AskAsync(
        $"SELECT string_agg(concat_ws(' ', r.version, r.status, r.what), ', ' ORDER BY r.version) FROM offer_revision r JOIN offer o ON o.id = r.offer_id WHERE o.slug = '{slug}'");

    private Task<object?> ChangesAsync(CatalogueVersion version) => database.AskAsync(
        $"SELECT string_agg(concat_ws(' ', public::text, tombstone::text), ', ' ORDER BY public) FROM change WHERE version = {version.Number}");
}
