using System.Runtime.CompilerServices;
using Catalogue.Data.Database;
using Catalogue.Data.Snapshot;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalogue.Data.Tests.Snapshot;

public sealed class RefreshMemoryTests : IAsyncLifetime
{
    private const int Refreshes = 2000;

    private TestDatabase database = null!;
    private NpgsqlDataSource server = null!;
    private CatalogueStore store = null!;

    public async Task InitializeAsync()
    {
        database = await CatalogueTemplate.SeededAsync();
        server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        store = new(server, TimeProvider.System, NullLogger<CatalogueStore>.Instance);
        await store.StartAsync(default);
        await store.WaitForVersionAsync(0).WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async Task DisposeAsync()
    {
        await store.StopAsync(default);
        store.Dispose();
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Of_thousands_of_refreshes_only_what_is_served_stays_in_memory()
    {
        var slug = store.Current!.Published.Offers[0].Slug;
        var seen = new List<WeakReference>(3 * Refreshes);
        for (var version = 2; version <= Refreshes + 1; version++)
        {
            await CommitAsync(slug, version);
            await store.WaitForVersionAsync(version).WaitAsync(TimeSpan.FromSeconds(30));
            Remember(seen);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // What is served, and what the last questions may still hold.
        Assert.InRange(seen.Where(graph => graph.IsAlive).Select(graph => graph.Target).Distinct().Count(), 1, 8);
        Assert.True(seen.Count >= 3 * Refreshes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Remember(List<WeakReference> seen)
    {
        var current = store.Current!;
        seen.Add(new(current));
        seen.Add(new(current.Published));
        seen.Add(new(current.Working));
    }

    // A commit as small as can be: a save of one offer, of which the public hears every second time.
    private async Task CommitAsync(string slug, int version)
    {
        var isPublic = version % 2 == 0;
        await using var batch = server.CreateBatch();
        batch.BatchCommands.Add(
            new(
                "UPDATE offer SET version = version + 1, published_version = published_version + 1 WHERE slug = $1") { Parameters =
                    { new() { Value = slug } } });
        batch.BatchCommands.Add(
            new(
                "UPDATE catalogue_version SET version = version + 1, public_version = public_version + $1") { Parameters =
                    { new() { Value = isPublic ? 1L : 0L } } });
        batch.BatchCommands.Add(new(
            """
            INSERT INTO change SELECT v.version, p, 'OFFER', o.id, o.slug, false, CASE WHEN p THEN v.public_version END
            FROM catalogue_version v, offer o, unnest(CASE WHEN $1 THEN ARRAY[false, true] ELSE ARRAY[false] END) p WHERE o.slug = $2
            """)
        { Parameters = { new() { Value = isPublic }, new() { Value = slug } } });
        await batch.ExecuteNonQueryAsync();
    }
}
