using System.Text.Json;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Offers;

/// <summary>Orders, pages and cursors of `offers`, over HTTP.</summary>
[Collection(TrialTown.Collection)]
public sealed class OfferListTests(TrialTown town)
{
    [Theory]
    [InlineData("first: 100", "o-d o-a o-b o-c")]
    [InlineData("orderBy: {field: TITLE, direction: DESC}", "o-c o-b o-a o-d")]
    [InlineData("orderBy: {field: START}", "o-c o-b o-d o-a")]
    [InlineData("orderBy: {field: START, direction: DESC}", "o-a o-d o-b o-c")]
    public async Task Offers_come_by_title_in_the_Dutch_alphabet_or_by_start(string arguments, string slugs) =>
        Assert.Equal(slugs.Split(' '), await town.Api.OffersAsync("{themes: \"proef-volgorde\"}", arguments));

    [Theory]
    [InlineData("first")]
    [InlineData("last")]
    public async Task Pages_in_either_direction_make_the_whole_list(string size)
    {
        var whole = await town.Api.OffersAsync("{municipalities: \"sint-truiden\"}");
        var (seen, cursor) = (new List<string>(), "null");
        do
        {
            var list = await PageAsync(town.Api, $"{size}: 7, {(size == "first" ? "after" : "before")}: {cursor}");
            Assert.Equal(whole.Length, list.GetProperty("totalCount").GetInt32());
            seen.InsertRange(size == "first" ? seen.Count : 0, ApiServer.Slugs(list.GetProperty("nodes")));
            var info = list.GetProperty("pageInfo");
            cursor = info.GetProperty(size == "first" ? "hasNextPage" : "hasPreviousPage").GetBoolean()
                ? info.GetProperty(size == "first" ? "endCursor" : "startCursor").GetRawText()
                : "";
        }
        while (cursor.Length > 0);
        Assert.Equal(whole, seen);
    }

    [Fact]
    public async Task A_page_has_twenty_offers_unless_asked_and_may_have_none()
    {
        Assert.Equal(20, (await town.Api.OffersAsync("{municipalities: \"sint-truiden\"}", "orderBy: null")).Length);
        Assert.Empty(await town.Api.OffersAsync("{municipalities: \"sint-truiden\"}", "first: 0"));
    }

    [Fact]
    public async Task A_cursor_stays_right_while_offers_are_renamed_published_and_archived()
    {
        await using var server = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        var before = await server.OffersAsync("{municipalities: \"sint-truiden\"}");
        var first = await PageAsync(server, "first: 10");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();

        // The cursor's own offer moves to the end, one of the next page goes, and a draft comes in before all.
        await server.Database.SaveAsync(before[9], "Zzz", OfferStatus.Published);
        await server.Database.SaveAsync(before[10], "weg", OfferStatus.Archived);
        await server.FollowAsync(
            await server.Database.SaveAsync("voorbeeld-ontwerp-nachtlezen-sint-truiden", "AAA", OfferStatus.Published));

        var second = ApiServer.Slugs((await PageAsync(server, $"first: 100, after: {cursor}")).GetProperty("nodes"));
        Assert.Equal([.. before[11..], before[9]], second);
        Assert.Equal("voorbeeld-ontwerp-nachtlezen-sint-truiden", (await server.OffersAsync("{municipalities: \"sint-truiden\"}"))[0]);
    }

    [Fact]
    public async Task The_most_recently_changed_comes_first()
    {
        await using var server = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        await server.FollowAsync(await server.Database.SaveAsync("typlessen-sint-truiden", "Typen", OfferStatus.Published));
        var found = await server.OffersAsync("{}", "first: 1, orderBy: {field: UPDATED, direction: DESC}");
        Assert.Equal("typlessen-sint-truiden", Assert.Single(found));
    }

    private static async Task<JsonElement> PageAsync(ApiServer server, string arguments) => (await server.AskAsync(
        $"{{ offers(filter: {{municipalities: \"sint-truiden\"}}, {arguments}) {{ totalCount nodes {{ slug }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"))
        .Data.GetProperty("offers");
}
