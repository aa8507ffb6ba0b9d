using Catalogue.Data.Changes;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalogue.Data.Tests.Changes;

/// <summary>
/// A follower whose catalogue is restored from a copy, or goes on on a standby, with as many commits after that as were lost, fewer or
/// more: it is told to begin again when commits are gone and only then, and ends with what there is.
/// </summary>
public sealed class LostCommitsTests
{
    private const int Lost = 3;

    public enum Happening
    {
        ColdCopy,
        CopyOfDatabase,
        PointInTime,
        PromotionWithLoss,
        PromotionWithoutLoss,
    }

    [Theory]
    [InlineData(Happening.ColdCopy, 0)]
    [InlineData(Happening.ColdCopy, Lost)]
    [InlineData(Happening.ColdCopy, Lost + 2)]
    [InlineData(Happening.CopyOfDatabase, Lost)]
    [InlineData(Happening.PointInTime, Lost)]
    [InlineData(Happening.PromotionWithLoss, Lost)]
    [InlineData(Happening.PromotionWithoutLoss, Lost)]
    public async Task A_follower_ends_with_what_there_is(Happening happening, int commits)
    {
        await using var first = await PostgresServer.StartNewAsync();
        await WriteAsync(first.Database, 1, "Bewaard");
        await using var prepared = await PrepareAsync(happening, first);
        // A server that outlives it all finds the one that takes writes.
        await using var served = prepared is not null && IsStandby(happening)
            ? await Served.StartAsync(PostgresServer.Either(first, prepared))
            : null;
        var follower = new Follower();
        await using (var before = await Served.StartAsync(first.ConnectionString))
        {
            await WriteAsync(first.Database, Lost, "Verloren");
            await before.CatchUpAsync(first);
            await follower.FollowAsync(before);
            if (served is not null)
                await served.CatchUpAsync(first);
        }

        var now = await HappenAsync(happening, first, prepared);
        try
        {
            await WriteAsync(now.Database, commits, "Anders");
            await using var after = served is null ? await Served.StartAsync(now.ConnectionString) : null;
            await (served ?? after)!.CatchUpAsync(now);
            await follower.FollowAsync((served ?? after)!);

            Assert.Equal(happening != Happening.PromotionWithoutLoss, follower.BeganAnew);
            Assert.Equal(Follower.Entries((await now.Database.LoadAsync()).Published), follower.Copy);
        }
        finally
        {
            await now.DisposeAsync();
        }
    }

    private static bool IsStandby(Happening happening) => happening is Happening.PromotionWithLoss or Happening.PromotionWithoutLoss;

    private static async Task<PostgresServer?> PrepareAsync(Happening happening, PostgresServer first)
    {
        switch (happening)
        {
            case Happening.ColdCopy:
                await first.StopAsync();
                var copy = await first.CopyAsync();
                await first.StartAsync();
                return copy;
            case Happening.CopyOfDatabase:
                NpgsqlConnection.ClearAllPools();
                await first.Database.AskElsewhereAsync("CREATE DATABASE kept TEMPLATE catalogue");
                return null;
            case Happening.PointInTime:
                var backup = await first.BackupAsync("here");
                await first.AskAsync("SELECT pg_create_restore_point('here')");
                return backup;
            default:
                var standby = await first.StandbyAsync();
                if (happening == Happening.PromotionWithLoss)
                {
                    // It has what there is, and gets no more.
                    await Eventually.TrueAsync(async () => await VersionAsync(standby) == await VersionAsync(first));
                    await standby.AskAsync("ALTER SYSTEM SET primary_conninfo = ''");
                    await standby.AskAsync("SELECT pg_reload_conf()");
                    await Eventually.TrueAsync(async () => await standby.AskAsync("SELECT count(*) FROM pg_stat_wal_receiver") is 0L);
                }

                return standby;
        }
    }

    // The server that the catalogue is on from then on.
    private static async Task<PostgresServer> HappenAsync(Happening happening, PostgresServer first, PostgresServer? prepared)
    {
        switch (happening)
        {
            case Happening.ColdCopy:
                await first.StopAsync();
                await prepared!.StartAsync();
                return prepared;
            case Happening.CopyOfDatabase:
                NpgsqlConnection.ClearAllPools();
                await first.Database.AskElsewhereAsync("DROP DATABASE catalogue WITH (FORCE)");
                await first.Database.AskElsewhereAsync("ALTER DATABASE kept RENAME TO catalogue");
                return first;
            case Happening.PointInTime:
                await first.AskAsync("SELECT pg_switch_wal()");
                await first.StopAsync();
                await prepared!.StartAsync();
                await Eventually.TrueAsync(async () => await prepared.AskAsync("SELECT pg_is_in_recovery()") is false);
                return prepared;
            default:
                if (happening == Happening.PromotionWithoutLoss)
                    await Eventually.TrueAsync(async () => await VersionAsync(prepared!) == await VersionAsync(first));
                await first.KillAsync();
                await prepared!.PromoteAsync();
                return prepared;
        }
    }

    private static async Task<long> VersionAsync(PostgresServer server) =>
        (long)(await server.AskAsync("SELECT version FROM catalogue_version"))!;

    private static async Task WriteAsync(TestDatabase database, int commits, string title)
    {
        var slugs = (await database.LoadAsync()).Published.Offers.Select(offer => offer.Slug).Order(StringComparer.Ordinal).ToArray();
        for (var number = 0; number < commits; number++)
            await database.SaveAsync(
                slugs[(title.Length + number) % slugs.Length],
                $"{title} {number}",
                number == 1 ? OfferStatus.Archived : OfferStatus.Published);
    }

    private sealed class Served(NpgsqlDataSource source, CatalogueStore store) : IAsyncDisposable
    {
        public ChangeFeed Feed { get; } = new(source, store, TimeProvider.System);

        public Data.Snapshot.Catalogue Graph => store.Current!.Published;

        public static async Task<Served> StartAsync(string connectionString)
        {
            var source = CatalogueDatabase.OpenForServing(connectionString);
            var store = new CatalogueStore(
                source,
                TimeProvider.System,
                NullLogger<CatalogueStore>.Instance,
                new() { Poll = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(1) });
            await store.StartAsync(default);
            await store.WaitForVersionAsync(0).WaitAsync(TimeSpan.FromSeconds(60));
            return new(source, store);
        }

        public async Task CatchUpAsync(PostgresServer server)
        {
            var commit = (Guid)(await server.AskAsync("SELECT commit_id FROM catalogue_version"))!;
            await Eventually.TrueAsync(() => Task.FromResult(store.Current!.Version.Commit == commit));
        }

        public async ValueTask DisposeAsync()
        {
            await store.StopAsync(default);
            store.Dispose();
            await source.DisposeAsync();
        }
    }

    private sealed class Follower
    {
        private string? cursor;

        public SortedDictionary<Guid, string> Copy { get; } = [];

        public bool BeganAnew { get; private set; }

        public static IEnumerable<KeyValuePair<Guid, string>> Entries(Data.Snapshot.Catalogue graph) =>
            new SortedDictionary<Guid, string>(
                graph.Offers.ToDictionary(offer => offer.Id, offer => $"{offer.Slug} {offer.Content.Title.Dutch} {offer.UpdatedAt:O}"));

        public async Task FollowAsync(Served served)
        {
            for (var hasMore = true; hasMore;)
            {
                ChangePage page;
                try
                {
                    page = await served.Feed.PageAsync(served.Graph, cursor, 50, default);
                }
                catch (FilterException refusal) when (refusal.Code == ChangeFeed.EpochChanged && cursor is not null)
                {
                    (cursor, BeganAnew) = (null, true);
                    Copy.Clear();
                    continue;
                }

                foreach (var change in page.Changes)
                {
                    Copy.Remove(change.Id);
                    if (served.Graph.FindOffer(change.Id) is { } offer)
                        Copy[change.Id] = $"{offer.Slug} {offer.Content.Title.Dutch} {offer.UpdatedAt:O}";
                }

                (cursor, hasMore) = (page.EndCursor, page.HasMore);
            }
        }
    }
}
