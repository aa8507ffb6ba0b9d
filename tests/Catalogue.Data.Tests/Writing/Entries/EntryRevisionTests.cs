using System.Text;
using Catalogue.Data.Files;
using Catalogue.Data.Organisations;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Writing.Acts;
using Catalogue.Data.Writing.Entries;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Data.Tests.Writing.Entries;

/// <summary>Whoever writes an entry that is no offer, each save of it is a version that its history gives back.</summary>
public sealed class EntryRevisionTests : IAsyncLifetime
{
    private const string Slug = "gastvrij-sint-truiden";

    private readonly string folder = TestFolder.Make();
    private CurationTown town = null!;

    private EntryCuration Curation =>
        new(town.Server, new CatalogueStore(town.Server, TimeProvider.System, NullLogger<CatalogueStore>.Instance), TimeProvider.System);

    private Organisation Entry => town.First.Working.FindOrganisationBySlug(Slug)!;

    public async Task InitializeAsync() => town = await CurationTown.MakeAsync();

    public async Task DisposeAsync()
    {
        TestFolder.Remove(folder);
        await town.DisposeAsync();
    }

    [Fact]
    public async Task The_starting_data_is_the_first_version_of_every_entry()
    {
        const string All = "SELECT count(*) FROM (SELECT id, version, updated_at FROM organisation UNION ALL SELECT id, version, updated_at FROM school UNION ALL SELECT id, version, updated_at FROM neighbourhood UNION ALL SELECT id, version, updated_at FROM theme UNION ALL SELECT id, version, updated_at FROM platform) AS e";
        Assert.Equal(
            await town.Database.AskAsync(All),
            await town.Database.AskAsync(
                $"{All} JOIN entry_revision r ON r.entry_id = e.id AND r.version = 1 AND e.version = 1 AND r.who = 'seed'"));
        Assert.Equal(await town.Database.AskAsync(All), await town.Database.AskAsync("SELECT count(*) FROM entry_revision"));
    }

    [Fact]
    public async Task What_history_keeps_of_an_entry_is_all_of_it()
    {
        await using var connection = await town.Server.OpenConnectionAsync();
        var book = new EntryBook(await CatalogueLoader.ReferenceAsync(connection, town.First.Version, default));
        foreach (var entry in EntryNoun.All.SelectMany(noun => noun.Entries(book.Entries)))
        {
            var (read, faults) = book.Read(EntryNoun.Of(entry).Kind, book.Write(entry));
            Assert.Empty(faults);
            Assert.Equal((entry.Id, book.Write(entry).ToJsonString()), (read.Id, book.Write(read).ToJsonString()));
        }
    }

    [Fact]
    public async Task What_was_there_before_histories_were_kept_is_their_first_state_and_can_be_brought_back()
    {
        await town.Database.AskAsync("DELETE FROM entry_revision");
        await Curation.UpdateAsync<Organisation>(town.Administrator, Entry.Id, before => before with { Name = "Anders" }, new(), default);

        var history = await Curation.HistoryAsync<Organisation>(Entry.Id, 10);
        Assert.Equal([(2, "update", "Anders"), (1, "found", Entry.Name)], history.Select(one => (one.Version, one.What, one.EntryName)));

        Assert.Empty((await Curation.BringBackAsync<Organisation>(town.Administrator, Entry.Id, 1, new(), default)).Errors);
        var now = (await town.Database.LoadAsync()).Working.FindOrganisation(Entry.Id)!;
        Assert.Equal((Entry.Name, 3), (now.Name, now.Version));
    }

    [Fact]
    public async Task An_import_is_a_version_as_a_curators_save_is()
    {
        var json = $$"""{ "organisations": [{ "slug": "{{Slug}}", "name": "Uit een bestand", "kind": "EXTERNAL", "isRetired": true, "mergedInto": "nieuw-huis", "provenance": { "kind": "PAGE", "sources": ["S2"] } }, { "slug": "nieuw-huis", "name": "Nieuw huis", "kind": "EXTERNAL", "provenance": { "kind": "PAGE", "sources": ["S2"] } }] }""";
        var file = Path.Combine(folder, "file.json");
        await File.WriteAllTextAsync(file, json, Encoding.UTF8);

        var report = await CatalogueImport.RunAsync(town.Server, file, apply: true, TimeProvider.System);

        Assert.NotNull(report.Applied);
        Assert.Equal(
            [(2, "import", "import file.json", "Uit een bestand"), (1, "seed", "seed", Entry.Name)],
            (await Curation.HistoryAsync<Organisation>(Entry.Id, 10)).Select(one => (one.Version, one.Who, one.What, one.EntryName)));
        var (refreshed, anew) = (await town.Database.LoadAsync(town.First), await town.Database.LoadAsync());
        var now = refreshed.Working.FindOrganisationBySlug(Slug)!;
        Assert.Equal((2, refreshed.Working.FindOrganisationBySlug("nieuw-huis")!.Id), (now.Version, now.MergedInto));
        Assert.Equal("nieuw-huis", refreshed.Working.NowOf(now).Slug);
        Assert.Equal(Told(anew), Told(refreshed));
    }

    [Fact]
    public async Task Nothing_is_written_when_the_catalogue_cannot_be_reached_and_a_call_with_a_key_may_come_again()
    {
        var call = new Data.Writing.Acts.CurationCall(IdempotencyKey: "opnieuw");
        await town.Database.AskElsewhereAsync(
            $"ALTER DATABASE {town.Database.Name} ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{town.Database.Name}'");
        await Assert.ThrowsAnyAsync<Exception>(() => Curation.RetireAsync<Organisation>(town.Administrator, Entry.Id, call, default));
        await town.Database.AskElsewhereAsync($"ALTER DATABASE {town.Database.Name} ALLOW_CONNECTIONS true");

        for (var time = 0; time < 2; time++)
            Assert.Empty((await Curation.RetireAsync<Organisation>(town.Administrator, Entry.Id, call, default)).Errors);
        Assert.Equal(2, (await town.Database.LoadAsync()).Working.FindOrganisation(Entry.Id)!.Version);
    }

    private static IEnumerable<string> Told(Snapshots snapshots) => snapshots.Working.Organisations
        .Select(
            entry => $"{entry.Slug} {entry.Name} {entry.Version} {entry.UpdatedAt:O} {entry.IsRetired} {entry.MergedInto}").Order(StringComparer.Ordinal);
}
