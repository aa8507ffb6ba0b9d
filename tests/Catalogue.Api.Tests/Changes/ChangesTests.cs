using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Api.Tests.Changes;

public sealed class ChangesTests : IAsyncLifetime
{
    private ApiServer api = null!;

    public async Task InitializeAsync() => api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_partner_has_first_what_there_is_and_then_each_change()
    {
        var copy = new PartnerCopy();
        await copy.TakeAllAsync(api, first: 30);
        Assert.Equal(Served(api), copy.Offers());
        var slugs = api.Served.Published.Offers.Select(offer => offer.Slug).ToArray();
        copy.Told.Clear();

        await api.Database.SaveAsync(slugs[0], "Veranderd", OfferStatus.Published);
        await api.Database.SaveAsync(slugs[1], "Weg", OfferStatus.Archived);
        await api.FollowAsync(await api.Database.SaveAsync(slugs[2], "In bewerking", OfferStatus.Draft));
        await copy.TakeAllAsync(api, first: 30);

        Assert.Equal([$"2 OFFER {slugs[0]}", $"3 OFFER {slugs[1]} †"], copy.Told);
        Assert.Equal(Served(api), copy.Offers());
        Assert.Contains(copy.Offers(), offer => offer.Contains("Veranderd", StringComparison.Ordinal));
        Assert.DoesNotContain(copy.Offers(), offer => offer.StartsWith(slugs[1] + " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_kept_over_two_servers_while_others_write_is_the_catalogue_and_misses_nothing()
    {
        await using var beside = await ApiServer.StartBesideAsync(api);
        ApiServer[] servers = [api, beside];
        var random = new Random(7);
        var offers = api.Served.Published.Offers.Select(offer => offer.Slug).ToArray();
        var themes = api.Served.Published.Themes.Select(theme => theme.Slug).ToArray();
        var copy = new PartnerCopy();
        await copy.TakeAsync(api, first: 10);
        var writing = Task.Run(async () =>
        {
            var choice = new Random(11);
            for (var time = 0; time < 60; time++)
            {
                OfferStatus[] statuses = [OfferStatus.Published, OfferStatus.Archived, OfferStatus.Draft];
                if (choice.Next(4) == 0)
                    await api.Database.RenameThemeAsync(themes[choice.Next(themes.Length)], $"Thema {time}");
                else
                    await api.Database.SaveAsync(offers[choice.Next(offers.Length)], $"Titel {time}", statuses[choice.Next(3)]);
            }
        });

        do
            await copy.TakeAsync(servers[random.Next(2)], random.Next(1, 40));
        while (!writing.IsCompleted);
        await writing;
        var last = (long)(await api.Database.AskAsync("SELECT version FROM catalogue_version"))!;
        await Task.WhenAll(servers.Select(server => server.FollowAsync(server.Served.Version with { Number = last })));
        await copy.TakeAllAsync(beside, first: 3);

        Assert.Equal(Served(api), copy.Offers());
        Assert.Equal(Served(beside), copy.Offers());
        var behind = copy.Told.Skip(copy.Told.FindLastIndex(told => told.StartsWith("1 ", StringComparison.Ordinal)) + 1);
        var recorded = (string)(await api.Database.AskAsync("SELECT string_agg(public_version || ' ' || kind || ' ' || slug || CASE WHEN tombstone THEN ' †' ELSE '' END, E'\\n' ORDER BY public_version) FROM change WHERE public_version > 1"))!;
        Assert.Equal(recorded.Split('\n'), behind);
    }

    [Fact]
    public async Task With_the_database_away_nothing_is_lost()
    {
        var copy = new PartnerCopy();
        await copy.TakeAllAsync(api);
        var slug = api.Served.Published.Offers[0].Slug;
        await api.FollowAsync(await api.Database.SaveAsync(slug, "Voor de storing", OfferStatus.Published));

        await AllowConnectionsAsync(false);
        Assert.Equal(["UNAVAILABLE 1:39 path=changes"], (await copy.AskAsync(api)).Errors);
        // What is in memory is told all the same.
        var late = new PartnerCopy();
        await late.TakeAllAsync(api, first: 20);
        Assert.Equal(Served(api), late.Offers());
        Assert.False(await late.TakeAsync(api, 20));

        await AllowConnectionsAsync(true);
        await copy.TakeAllAsync(api);
        Assert.Equal(Served(api), copy.Offers());
        Assert.Equal($"2 OFFER {slug}", copy.Told[^1]);
    }

    [Fact]
    public async Task After_a_restore_a_partner_is_told_to_begin_again()
    {
        var copy = new PartnerCopy();
        await copy.TakeAllAsync(api);
        await api.Database.AskAsync("UPDATE catalogue_version SET epoch = gen_random_uuid()");
        await api.FollowAsync(await api.Database.SaveAsync(api.Served.Published.Offers[0].Slug, "Na het herstel", OfferStatus.Published));

        Assert.Equal(["EPOCH_CHANGED 1:39 path=changes input=after"], (await copy.AskAsync(api)).Errors);
        copy.Entries.Clear();
        copy.Cursor = null;
        await copy.TakeAllAsync(api);
        Assert.Equal(Served(api), copy.Offers());
    }

    [Theory]
    [InlineData("first: 0", "BAD_USER_INPUT 1:3 path=changes input=first")]
    [InlineData("first: 1001", "BAD_USER_INPUT 1:3 path=changes input=first")]
    [InlineData("after: \"x\"", "BAD_CURSOR 1:3 path=changes input=after")]
    [InlineData("after: \"\"", "BAD_CURSOR 1:3 path=changes input=after")]
    public async Task A_question_that_cannot_be_answered_is_refused(string arguments, string error) =>
        Assert.Equal([error], (await api.AskAsync($"{{ changes({arguments}) {{ endCursor }} }}")).Errors);

    private static IEnumerable<string> Served(ApiServer server) => server.Served.Published.Offers
        .Select(offer => $"{offer.Slug} {offer.Content.Title.Dutch} {offer.Version}").Order(StringComparer.Ordinal);

    private async Task AllowConnectionsAsync(bool allow)
    {
        await using var connection = new NpgsqlConnection(await TestCluster.ConnectionStringAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"ALTER DATABASE {api.Database.Name} ALLOW_CONNECTIONS {allow}; SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE NOT {allow} AND datname = '{api.Database.Name}'",
            connection);
        await command.ExecuteNonQueryAsync();
    }
}
