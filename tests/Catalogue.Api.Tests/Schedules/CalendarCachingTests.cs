using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Schedules;

/// <summary>
/// A calendar program asks the same address again and again: it is told that nothing changed, and told at once when something did.
/// </summary>
public sealed class CalendarCachingTests : IAsyncLifetime
{
    private const string One = "/offers/typlessen-sint-truiden.ics";
    private const string Many = "/offers.ics?filter=%7B%22municipalities%22%3A%22sint-truiden%22%7D";

    private readonly TravellingClock clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private ApiServer api = null!;

    public async Task InitializeAsync() => api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock);

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Theory]
    [InlineData(One)]
    [InlineData(Many)]
    public async Task Who_holds_the_answer_is_told_that_it_still_holds(string address)
    {
        var first = await AskAsync(address);
        Assert.Equal((200, "public, no-cache"), (first.Status, first.Headers["Cache-Control"].Single()));
        var tag = first.Headers["ETag"].Single();
        Assert.StartsWith("W/\"", tag, StringComparison.Ordinal);

        var again = await AskAsync(address, $"\"another\", {tag}");
        Assert.Equal(
            (304, "", tag, "public, no-cache"),
            (again.Status, again.Text, again.Headers["ETag"].Single(), again.Headers["Cache-Control"].Single()));
        Assert.Equal(304, (await AskAsync(address, tag[2..])).Status);
        Assert.Equal(304, (await AskAsync(address, "*")).Status);
        Assert.Equal(304, (await AskAsync(address, tag, HttpMethod.Head)).Status);
    }

    [Fact]
    public async Task A_commit_that_the_public_sees_makes_another_answer_and_a_draft_does_not()
    {
        var tag = await TagAsync(One);

        await api.FollowAsync(await api.Database.SaveAsync("typlessen-sint-truiden", "In bewerking", OfferStatus.Draft));
        Assert.Equal(304, (await AskAsync(One, tag)).Status);

        await api.FollowAsync(await api.Database.SaveAsync("typlessen-sint-truiden", "Anders", OfferStatus.Published));
        var changed = await AskAsync(One, tag);
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(tag, changed.Headers["ETag"].Single());
    }

    [Fact]
    public async Task Another_day_makes_another_answer()
    {
        var tag = await TagAsync(Many);
        clock.GoTo(new DateTimeOffset(2026, 11, 22, 22, 59, 0, TimeSpan.Zero));
        Assert.Equal(304, (await AskAsync(Many, tag)).Status);
        clock.GoTo(new DateTimeOffset(2026, 11, 22, 23, 1, 0, TimeSpan.Zero));
        Assert.Equal(200, (await AskAsync(Many, tag)).Status);
    }

    [Fact]
    public async Task A_tag_is_of_one_address_with_all_that_it_asks()
    {
        var tag = await TagAsync(One);
        Assert.Equal(200, (await AskAsync(One + "?language=en", tag)).Status);
        Assert.Equal(200, (await AskAsync(Many, tag)).Status);
        Assert.Equal(404, (await AskAsync("/offers/niemand.ics", tag)).Status);
        Assert.Empty((await AskAsync("/offers/niemand.ics")).Headers["ETag"]);
    }

    private async Task<string> TagAsync(string address) => (await AskAsync(address)).Headers["ETag"].Single();

    private Task<Answer> AskAsync(string address, string? held = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (held is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return api.SendAsync(request);
    }
}
