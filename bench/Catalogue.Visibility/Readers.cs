using System.Net.Http.Json;

namespace Catalogue.Visibility;

/// <summary>Visitors of a server who ask one page of offers after another, and count them.</summary>
internal sealed class Readers(Uri server, int count, int perSecond)
{
    private const string Query =
        "{ offers(filter: {age: {years: 9}}, first: 20) { totalCount nodes { id slug title summary organisation { name } networks neighbourhoods { name } themes { name } } } }";

    private long answered;

    public long Answered => Interlocked.Read(ref answered);

    public Task RunAsync(CancellationToken cancel) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => ReadAsync(cancel)));

    private async Task ReadAsync(CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server };
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds((double)count / perSecond));
        try
        {
            while (await beat.WaitForNextTickAsync(cancel))
            {
                using var response = await client.PostAsJsonAsync("/graphql", new { query = Query }, cancel);
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref answered);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The measuring is over.
        }
    }
}
