using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Start;

/// <summary>
/// A server in a process of its own that is killed and started again while clients ask it: who was not answered asks the next one.
/// </summary>
internal sealed class KilledServer : IDisposable
{
    // More tries than kills of any test: a server that ended by itself is not asked for ever.
    private const int MostTries = 20;

    // With these nobody knows either whether it was done, or it is to be sent again.
    private static readonly string[] Unanswered = ["TIMEOUT", "BUSY", "UNAVAILABLE", "OUTCOME_UNKNOWN"];

    private readonly string[] arguments;
    private readonly List<HttpClient> clients = [];
    private ServerProcess process;
    private volatile Task<HttpClient> current;

    private KilledServer(string[] arguments)
    {
        this.arguments = arguments;
        process = ServerProcess.Start(arguments);
        current = ListeningAsync();
    }

    /// <summary>On a free port; arguments are those of the command line beside it.</summary>
    public static KilledServer Start(params string[] arguments) => new(["--urls", "http://127.0.0.1:0", .. arguments]);

    /// <summary>Kills it in whatever it is doing, and starts it again.</summary>
    public async Task KillAsync()
    {
        // First, so that who finds the connection broken waits for the next.
        var next = new TaskCompletionSource<HttpClient>(TaskCreationOptions.RunContinuationsAsynchronously);
        current = next.Task;
        try
        {
            await process.KillHardAsync();
            process.Dispose();
            process = ServerProcess.Start(arguments);
            next.SetResult(await ListeningAsync());
        }
        catch (Exception failure)
        {
            next.TrySetException(failure);
            throw;
        }
    }

    /// <summary>
    /// Asks once, signed in by no one when token is null; null when the connection broke before an answer came, or the answer is that there
    /// was none in time.
    /// </summary>
    public async Task<Answer?> TryAsync(string? token, string query)
    {
        var client = await current;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent($"{{\"query\":{JsonSerializer.Serialize(query)}}}", Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd(Answer.GraphQLResponse);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await client.SendAsync(request);
            var answer = await Answer.ReadAsync(response);
            return Unanswered.Any(code => answer.Text.Contains($"\"code\":\"{code}\"", StringComparison.Ordinal)) ? null : answer;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>Asks until an answer comes.</summary>
    public async Task<Answer> AskAsync(string? token, string query)
    {
        for (var time = 0; time < MostTries; time++)
        {
            if (await TryAsync(token, query) is { } answer)
                return answer;
        }

        throw new InvalidOperationException($"The server did not answer in {MostTries} tries: {query}");
    }

    /// <summary>What /health/ready says.</summary>
    public async Task<string> HealthAsync() => await (await current).GetStringAsync(new Uri("/health/ready", UriKind.Relative));

    public void Dispose()
    {
        process.Dispose();
        clients.ForEach(client => client.Dispose());
    }

    private async Task<HttpClient> ListeningAsync()
    {
        var client = await process.ListeningAsync();
        clients.Add(client);
        return client;
    }
}
