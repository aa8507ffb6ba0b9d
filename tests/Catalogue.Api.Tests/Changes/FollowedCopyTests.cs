using System.Globalization;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Changes;

/// <summary>
/// A partner keeps a copy of every public field that is told, by the feed alone, while curators change every noun at random and days pass:
/// it is the catalogue.
/// </summary>
public sealed class FollowedCopyTests : IAsyncLifetime
{
    private const int Edits = 150;

    private readonly TravellingClock clock = new(new DateTimeOffset(TestProvider.Noon));
    private TestProvider city = null!;
    private ApiServer api = null!;

    /// <summary>Two each time, more when CATALOGUE_COPY_SEEDS asks for them.</summary>
    public static TheoryData<int> Seeds() =>
        [.. Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable("CATALOGUE_COPY_SEEDS") ?? "2", CultureInfo.InvariantCulture))];

    public async Task InitializeAsync()
    {
        city = await TestProvider.StartAsync();
        var database = await CatalogueTemplate.SeededAsync();
        await database.AskAsync($"UPDATE catalogue_version SET told_day = '{Today:yyyy-MM-dd}'");
        api = await ApiServer.StartAsync(database, clock, [.. city.Settings("city"), .. FollowedCopy.Settings]);
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await city.DisposeAsync();
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task It_is_the_catalogue(int seed)
    {
        var random = new Random(seed);
        // Good for as long as days pass here.
        var token = "Bearer " + city.Token([("role", "administrator"), ("sub", "administrator")], token =>
        {
            token.Expires = TestProvider.Noon.AddYears(5);
            return token;
        });
        var curators = new RandomCuration(() => api.Served.Working, async mutation => await api.AskAsAsync(token, mutation), random);
        for (var number = 0; number < 20; number++)
            await curators.PublishAtSchoolsAsync();
        var copy = new FollowedCopy();
        await copy.FollowAsync(AskAsync);
        var done = 0;
        for (var edit = 0; edit < Edits; edit++)
        {
            if (random.Next(8) == 0)
                await PassAsync(random.Next(1, 5));
            done += await curators.DoAsync(Today) ? 1 : 0;
            if (random.Next(3) > 0)
                continue;
            await copy.FollowAsync(AskAsync);
            var anew = new FollowedCopy();
            await anew.FollowAsync(AskAsync);
            Assert.Empty(anew.Different(copy));
        }

        Assert.InRange(done, Edits / 3, Edits);
        var derived = (long)(await api.Database.AskAsync("SELECT count(*) FROM change WHERE derived"))!;
        Assert.InRange(derived, 20, Edits * 20);
    }

    private async Task<Answer?> AskAsync(string query) => await api.AskAsync(query);

    // Days in which a membership begins or ends become commits of their own.
    private async Task PassAsync(int days)
    {
        clock.GoTo(clock.GetUtcNow().AddDays(days));
        var boundaries = $"SELECT count(*) FROM school_network, catalogue_version WHERE (from_day > told_day AND from_day <= '{Today:yyyy-MM-dd}') OR (until_day >= told_day AND until_day < '{Today:yyyy-MM-dd}')";
        await Eventually.TrueAsync(async () =>
        {
            if (await api.Database.AskAsync(boundaries) is 0L)
                return true;
            // One that lay down to sleep just before the days passed looks up after some minutes.
            clock.GoTo(clock.GetUtcNow().AddMinutes(1));
            return false;
        });
        await api.FollowAsync(
            api.Served.Version with { Number = (long)(await api.Database.AskAsync("SELECT version FROM catalogue_version"))! });
    }
}
