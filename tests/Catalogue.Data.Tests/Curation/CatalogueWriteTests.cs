using Catalogue.Data.Curation;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Curation;

public sealed class CatalogueWriteTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.EmptyAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_entry_recorded_twice_is_one_change_as_last_told()
    {
        var id = Guid.NewGuid();
        await database.WriteAsync((_, write) =>
        {
            write.Record(EntryKind.Offer, id, "eerst", isPublic: true);
            write.Record(EntryKind.Offer, id, "dan", isPublic: true, tombstone: true);
            write.Record(EntryKind.Offer, id, "laatst", isPublic: false);
            return Task.CompletedTask;
        });
        Assert.Equal("false laatst false, true dan true", await database.AskAsync("SELECT string_agg(concat_ws(' ', public::text, slug, tombstone::text), ', ' ORDER BY public) FROM change"));
    }
}
