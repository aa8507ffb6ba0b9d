using System.Text.Json;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Changes;

/// <summary>
/// What time alone changes, with nobody writing: the day in Brussels at every question, and what was arranged for a moment.
/// </summary>
public sealed class TimeTests
{
    private static readonly DateTimeOffset Noon = new(2027, 8, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task At_midnight_in_Brussels_what_ended_that_day_is_gone_from_the_list_and_found_by_name()
    {
        var clock = new TravellingClock(Noon);
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock);
        var slug = await ValidAsync(api, from: null, until: new DateOnly(2027, 8, 30));
        var version = api.Served.Version;

        clock.GoTo(new(2027, 8, 30, 21, 59, 59, TimeSpan.Zero));
        Assert.Contains(slug, await api.OffersAsync("{}"));
        clock.GoTo(new(2027, 8, 30, 22, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(slug, await api.OffersAsync("{}"));

        Assert.Contains(slug, await api.OffersAsync("{period: {}}"));
        var found = await api.AskAsync($"{{ offer(by: {{slug: \"{slug}\"}}) {{ slug }} }}");
        Assert.Equal(slug, found.Data.GetProperty("offer").GetProperty("slug").GetString());
        Assert.Equal(version, api.Served.Version);
    }

    [Fact]
    public async Task On_the_first_of_September_the_school_year_turns()
    {
        var clock = new TravellingClock(Noon);
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock);
        var slug = await ValidAsync(api, from: new DateOnly(2026, 9, 1), until: new DateOnly(2030, 8, 31));
        var ages = "{age: {birthYear: {year: 2023}}, period: {}}";

        clock.GoTo(new(2027, 8, 31, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal(["2026-2027", "2027-2028"], await SchoolYearsAsync(api, slug));
        var before = await api.OffersAsync(ages);
        Assert.Equal(await api.OffersAsync("{age: {years: 3}, period: {}}"), before);
        clock.GoTo(new(2027, 8, 31, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(["2026-2027", "2027-2028", "2028-2029"], await SchoolYearsAsync(api, slug));
        Assert.Equal(await api.OffersAsync("{age: {years: 4}, period: {}}"), await api.OffersAsync(ages));
    }

    [Fact]
    public async Task An_embargo_that_ends_is_a_commit_that_every_server_and_every_partner_sees()
    {
        var clock = new TravellingClock(Noon);
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock);
        await using var beside = await ApiServer.StartBesideAsync(api, clock);
        var copy = new PartnerCopy();
        await copy.TakeAllAsync(beside);
        var slug = api.Served.Published.Offers[0].Slug;
        var arranged = await api.Database.ArrangeAsync(slug, "Nieuws na het embargo", Noon.AddDays(40), endsAt: null);
        await Task.WhenAll(api.FollowAsync(arranged), beside.FollowAsync(arranged));

        clock.GoTo(Noon.AddDays(40).AddSeconds(-1));
        Assert.NotEqual("Nieuws na het embargo", await TitleAsync(api, slug));
        // The server may have slept until an earlier moment, and look once more.
        await TravelUntilAsync(
            clock, Noon.AddDays(40), () => beside.Served.Version.Number > arranged.Number && api.Served.Version.Number > arranged.Number);

        Assert.Equal("Nieuws na het embargo", await TitleAsync(api, slug));
        Assert.Equal("Nieuws na het embargo", await TitleAsync(beside, slug));
        await copy.TakeAllAsync(beside);
        Assert.Equal($"2 OFFER {slug}", copy.Told[^1]);
        Assert.Equal(
            3L,
            await api.Database.AskAsync(
                $"SELECT count(*) FROM offer_revision r JOIN offer o ON o.id = r.offer_id WHERE o.slug = '{slug}'"));
    }

    [Fact]
    public async Task An_offer_whose_end_was_arranged_leaves_the_public_catalogue_at_that_moment()
    {
        var clock = new TravellingClock(Noon);
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock);
        var copy = new PartnerCopy();
        await copy.TakeAllAsync(api);
        var slug = api.Served.Published.Offers[0].Slug;
        var arranged = await api.Database.ArrangeAsync(slug, "Loopt af", embargoUntil: null, Noon.AddMinutes(3));
        await api.FollowAsync(arranged);

        await TravelUntilAsync(clock, Noon.AddMinutes(3), () => api.Served.Version.Number > arranged.Number);

        Assert.Null(await TitleAsync(api, slug));
        await copy.TakeAllAsync(api);
        Assert.Equal($"2 OFFER {slug} †", copy.Told[^1]);
        Assert.DoesNotContain(copy.Offers(), offer => offer.StartsWith(slug + " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fell_due_while_no_server_ran_is_done_at_the_start()
    {
        var database = await CatalogueTemplate.SeededAsync();
        var slug = (string)(await database.AskAsync("SELECT min(slug) FROM offer WHERE published IS NOT NULL"))!;
        var arranged = await database.ArrangeAsync(slug, "Gemist", Noon.AddDays(-3), endsAt: null);
        await using var api = await ApiServer.StartAsync(database, new TravellingClock(Noon));
        await api.FollowAsync(arranged with { Number = arranged.Number + 1 });
        Assert.Equal("Gemist", await TitleAsync(api, slug));
    }

    // Time goes on by the second, because a wait begins at the moment that whoever waits has read.
    private static Task TravelUntilAsync(TravellingClock clock, DateTimeOffset from, Func<bool> reached)
    {
        clock.GoTo(from);
        return Eventually.TrueAsync(() =>
        {
            clock.GoTo(clock.GetUtcNow().AddSeconds(1));
            return Task.FromResult(reached());
        });
    }

    private static async Task<string> ValidAsync(ApiServer api, DateOnly? from, DateOnly? until)
    {
        var slug = api.Served.Published.Offers[0].Slug;
        await api.FollowAsync(await api.Database.ChangeAsync(slug, content => content with { ValidFrom = from, ValidUntil = until }));
        return slug;
    }

    private static async Task<string?> TitleAsync(ApiServer api, string slug)
    {
        var offer = (await api.AskAsync($"{{ offer(by: {{slug: \"{slug}\"}}) {{ title }} }}")).Data.GetProperty("offer");
        return offer.ValueKind == JsonValueKind.Null ? null : offer.GetProperty("title").GetString();
    }

    private static async Task<string[]> SchoolYearsAsync(ApiServer api, string slug)
    {
        var years = (await api.AskAsync($"{{ offer(by: {{slug: \"{slug}\"}}) {{ schoolYears }} }}")).Data.GetProperty("offer").GetProperty("schoolYears");
        return [.. years.EnumerateArray().Select(year => year.GetString()!)];
    }
}
