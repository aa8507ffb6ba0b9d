using Catalogue.Api.Tests.Schedules;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.Bounds;

/// <summary>The server as it is has the bounds that are set, at every address.</summary>
public sealed class CatalogueBoundsTests
{
    private const string Calendar = "/offers/altijd-open.ics?from=2030-01-01&to=2030-";

    // Written once in the question, and in the answer for each offer.
    private static readonly string aliases = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"{new string('a', 150)}{i}: slug"));

    [Fact]
    public async Task Answers_and_calendars_are_no_larger_than_allowed_and_places_are_counted()
    {
        await using var server = await ScheduledServer.StartAsync(
            "--Limits:AnswerBytes", "150000", "--Limits:EventStreams:ConnectionsPerClient", "1", "--Limits:WaitingBytesPerClient", "66000");

        // About 300 bytes an event, eight a day.
        Assert.Equal(200, (await server.GetAsync(Calendar + "01-20", accept: null)).Status);
        await RefusesAsync(server.GetAsync(Calendar + "02-15", accept: null), 429, "waitingBytesPerClient", 66_000);
        await RefusesAsync(server.GetAsync(Calendar + "06-01", accept: null), 400, "answerBytes", 150_000);
        await RefusesAsync(server.AskAsync($"{{ offers(first: 80) {{ nodes {{ {aliases} }} }} }}"), 400, "answerBytes", 150_000);

        Assert.Equal(201, (await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Status);
        await RefusesAsync(server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream")), 429, "connectionsPerClient", 1);
    }

    private static async Task RefusesAsync(Task<Answer> asked, int status, string limit, int maximum)
    {
        var answer = await asked;
        Assert.Equal((status, "LIMIT_EXCEEDED"), (answer.Status, answer.Errors[0].Split(' ')[0]));
        var extensions = answer.Body.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal((limit, maximum), (extensions.GetProperty("limit").GetString(), extensions.GetProperty("maximum").GetInt32()));
        Assert.Empty(answer.Headers["ETag"]);
    }
}
