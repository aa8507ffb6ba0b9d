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

    private readonly string[] _arguments;
    private readonly List<HttpClient> _clients = [];
    private ServerProcess _process;
    private volatile Task<HttpClient> _current;

    private KilledServer(string[] arguments)
    {
        _arguments = arguments;
        _process = ServerProcess.Start(arguments);
        _current = ListeningAsync();
    }

    /// <summary>On a free port; arguments are those of the command line beside it.</summary>
    public static KilledServer Start(params string[] arguments) => new(["--urls", "http://127.0.0.1:0", .. arguments]);

    /// <summary>Kills it in whatever it is doing, and starts it again.</summary>
    public async Task KillAsync()
    {
        // First, so that who finds the connection broken waits for the next.
        var next = new TaskCompletionSource<HttpClient>(TaskCreationOptions.RunContinuationsAsynchronously);
        _current = next.Task;
        try
        {
            await _process.KillHardAsync();
            _process.Dispose();
            _process = ServerProcess.Start(_arguments);
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
        var client = await _current;
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
    public async Task<string> HealthAsync() => await (await _current).GetStringAsync(new Uri("/health/ready", UriKind.Relative));

    public void Dispose()
    {
        _process.Dispose();
        _clients.ForEach(client => client.Dispose());
    }

    private async Task<HttpClient> ListeningAsync()
    {
        var client = await _process.ListeningAsync();
        _clients.Add(client);
        return client;
    }
}
