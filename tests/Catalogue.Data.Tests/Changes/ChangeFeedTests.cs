using Catalogue.Data.Changes;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalogue.Data.Tests.Changes;

public sealed class ChangeFeedTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private NpgsqlDataSource server = null!;
    private CatalogueStore store = null!;
    private ChangeFeed feed = null!;

    public async Task InitializeAsync()
    {
        database = await CatalogueTemplate.SeededAsync();
        server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        store = new(server, TimeProvider.System, NullLogger<CatalogueStore>.Instance);
        feed = new(server, store, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        store.Dispose();
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(7)]
    public async Task Without_a_cursor_every_entry_there_is_comes_once_and_what_is_named_before_what_names_it(int first)
    {
        var graph = await GraphAsync();

        var (changes, _) = await FollowAsync(graph, null, first);

        Assert.Equal(
            Entries(graph).Order(StringComparer.Ordinal),
            changes.Select(change => $"{change.Kind} {change.Id} {change.Slug}").Order(StringComparer.Ordinal));
        Assert.Equal(changes.Select(change => change.Kind).Order(), changes.Select(change => change.Kind));
        Assert.All(changes, change => Assert.False(change.Tombstone));
    }

    [Fact]
    public async Task Behind_the_copy_nothing_comes_until_the_public_catalogue_changes()
    {
        var graph = await GraphAsync();
        var (_, cursor) = await FollowAsync(graph, null, 1000);
        await database.SaveAsync(graph.Offers[0].Slug, "Nog niet", OfferStatus.Draft);

        var page = await feed.PageAsync(await GraphAsync(), cursor, 100, default);

        Assert.Empty(page.Changes);
        Assert.False(page.HasMore);
    }

    [Fact]
    public async Task Saves_and_ends_come_in_the_order_of_their_commits_each_once_whatever_the_pages()
    {
        var before = await GraphAsync();
        var (_, cursor) = await FollowAsync(before, null, 1000);
        string[] slugs = [.. before.Offers.Take(4).Select(offer => offer.Slug)];
        await database.SaveAsync(slugs[0], "Een", OfferStatus.Published);
        await database.SaveAsync(slugs[1], "Twee", OfferStatus.Archived);
        await database.SaveAsync(slugs[0], "Drie", OfferStatus.Published);
        await database.SaveAsync(slugs[2], "Nooit", OfferStatus.Draft);
        await TouchAsync(slugs[3], slugs[2], slugs[0]);
        await database.RenameThemeAsync(before.Themes[0].Slug, "Vier");
        var after = await GraphAsync();

        string[] expected = [$"2 {slugs[0]} False", $"3 {slugs[1]} True", $"4 {slugs[0]} False", .. Sorted(before, slugs[0], slugs[2], slugs[3]).Select(slug => $"5 {slug} False"), $"6 {before.Themes[0].Slug} False"];
        for (var first = 1; first <= 8; first++)
        {
            var (changes, _) = await FollowAsync(after, cursor, first);
            Assert.Equal(expected, changes.Select(Describe));
            foreach (var (place, change) in changes.Index())
                Assert.Equal(expected[(place + 1)..], (await FollowAsync(after, change.Cursor, first)).Changes.Select(Describe));
        }
    }

    [Fact]
    public async Task No_change_is_told_that_the_graph_does_not_show_yet()
    {
        var graph = await GraphAsync();
        var (_, cursor) = await FollowAsync(graph, null, 1000);
        await database.SaveAsync(graph.Offers[0].Slug, "Getoond", OfferStatus.Published);
        var shown = await GraphAsync();
        await database.SaveAsync(graph.Offers[1].Slug, "Verborgen", OfferStatus.Published);

        var (seen, next) = await FollowAsync(shown, cursor, 100);
        Assert.Equal([graph.Offers[0].Slug], seen.Select(change => change.Slug));
        Assert.Equal([graph.Offers[1].Slug], (await FollowAsync(await GraphAsync(), next, 100)).Changes.Select(change => change.Slug));

        // A server that is behind has nothing to tell yet to who comes from one that is not.
        var early = await feed.PageAsync(graph, next, 100, default);
        Assert.Equal((0, next, true), (early.Changes.Length, early.EndCursor, early.HasMore));
    }

    [Fact]
    public async Task What_changes_while_a_copy_is_made_is_told_behind_it()
    {
        var graph = await GraphAsync();
        var page = await feed.PageAsync(graph, null, 5, default);
        await database.SaveAsync(graph.Offers[0].Slug, "Tijdens de kopie", OfferStatus.Published);
        await database.SaveAsync(graph.Offers[1].Slug, "Weg tijdens de kopie", OfferStatus.Archived);
        var later = await GraphAsync();

        var (changes, _) = await FollowAsync(later, page.EndCursor, 100);

        Assert.Equal([$"2 {graph.Offers[0].Slug} False", $"3 {graph.Offers[1].Slug} True"], changes[^2..].Select(Describe));
        Assert.Equal(Entries(later).Count() + 2, page.Changes.Length + changes.Count);
    }

    [Fact]
    public async Task A_copy_begun_on_another_server_goes_on_only_when_this_one_shows_as_much()
    {
        var old = await GraphAsync();
        var version = await database.SaveAsync(old.Offers[0].Slug, "Nieuw", OfferStatus.Published);
        var page = await feed.PageAsync(await GraphAsync(), null, 5, default);
        await store.StartAsync(default);
        await store.WaitForVersionAsync(version.Number).WaitAsync(TimeSpan.FromSeconds(30));

        var early = await feed.PageAsync(old, page.EndCursor, 5, default);

        Assert.Equal((0, page.EndCursor, true), (early.Changes.Length, early.EndCursor, early.HasMore));
        await store.StopAsync(default);
    }

    [Fact]
    public async Task A_cursor_from_before_a_restore_says_to_begin_again()
    {
        var old = await GraphAsync();
        var copying = (await feed.PageAsync(old, null, 5, default)).EndCursor;
        var (_, behind) = await FollowAsync(old, null, 1000);
        await database.SaveAsync(old.Offers[0].Slug, "Voor het herstel", OfferStatus.Published);
        var unread = await GraphAsync();
        await database.AskAsync("UPDATE catalogue_version SET epoch = gen_random_uuid()");
        var restored = await GraphAsync();

        foreach (var (graph, cursor) in new[] { (restored, copying), (restored, behind), (unread, behind) })
        {
            var refusal = await Assert.ThrowsAsync<FilterException>(() => feed.PageAsync(graph, cursor, 5, default));
            Assert.Equal((ChangeFeed.EpochChanged, "after"), (refusal.Code, refusal.Path));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQEB")]
    [InlineData("not a cursor")]
    public async Task A_cursor_that_is_none_of_ours_is_refused(string cursor)
    {
        var graph = await GraphAsync();
        Assert.Equal(
            FilterException.BadCursor, (await Assert.ThrowsAsync<FilterException>(() => feed.PageAsync(graph, cursor, 5, default))).Code);
        var ours = (await feed.PageAsync(graph, null, 5, default)).EndCursor;
        Assert.Equal(
            FilterException.BadCursor,
            (await Assert.ThrowsAsync<FilterException>(() => feed.PageAsync(graph, ours[..^2] + (ours[^2] == 'A' ? 'B' : 'A') + ours[^1], 5, default))).Code);
    }

    [Fact]
    public async Task The_feed_is_read_along_its_own_index() => Assert.Contains("change_feed", $"{await database.AskAsync("""
        SET enable_seqscan = off; EXPLAIN (FORMAT JSON) SELECT * FROM change WHERE public AND (public_version, kind COLLATE "C", id) > (1, '~', gen_random_uuid())
            AND public_version <= 7 ORDER BY public_version, kind COLLATE "C", id LIMIT 3
        """)}", StringComparison.Ordinal);

    private static IEnumerable<string> Sorted(Data.Snapshot.Catalogue graph, params string[] slugs) =>
        slugs.OrderBy(slug => graph.FindOfferBySlug(slug)!.Id.ToString(), StringComparer.Ordinal);

    private static string Describe(Change change) => $"{change.PublicVersion} {change.Slug} {change.Tombstone}";

    private static IEnumerable<string> Entries(Data.Snapshot.Catalogue graph) =>
    [
        .. graph.Municipalities.Select(entry => $"{EntryKind.Municipality} {entry.Id} {entry.Slug}"),
        .. graph.Neighbourhoods.Select(entry => $"{EntryKind.Neighbourhood} {entry.Id} {entry.Slug}"),
        .. graph.Schools.Select(entry => $"{EntryKind.School} {entry.Id} {entry.Slug}"),
        .. graph.Organisations.Select(entry => $"{EntryKind.Organisation} {entry.Id} {entry.Slug}"),
        .. graph.Themes.Select(entry => $"{EntryKind.Theme} {entry.Id} {entry.Slug}"),
        .. graph.Platforms.Select(entry => $"{EntryKind.Platform} {entry.Id} {entry.Slug}"),
        .. graph.Offers.Select(entry => $"{EntryKind.Offer} {entry.Id} {entry.Slug}"),
    ];

    private Task TouchAsync(params string[] slugs) => database.WriteAsync(async (_, write) =>
    {
        var graph = await GraphAsync();
        foreach (var slug in slugs)
            write.Record(EntryKind.Offer, graph.FindOfferBySlug(slug)!.Id, slug, isPublic: true);
    });

    private async Task<Data.Snapshot.Catalogue> GraphAsync() => (await database.LoadAsync()).Published;

    private async Task<(List<Change> Changes, string Cursor)> FollowAsync(Data.Snapshot.Catalogue graph, string? cursor, int first)
    {
        var changes = new List<Change>();
        while (true)
        {
            var page = await feed.PageAsync(graph, cursor, first, default);
            Assert.InRange(page.Changes.Length, 0, first);
            changes.AddRange(page.Changes);
            cursor = page.EndCursor;
            if (!page.HasMore)
                return (changes, cursor);
        }
    }
}
