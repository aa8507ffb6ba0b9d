using Catalogue.GraphQL;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>One operation as an event stream of its own. Source: GraphQL over Server-Sent Events, "Distinct connections mode".</summary>
internal sealed class EventStreamAnswer(Engine engine, TransportOptions options, Seats seats, CancellationToken stopping)
{
    private static readonly byte[] next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] complete = "event: complete\ndata:"u8.ToArray();

    /// <summary>Also a request that is refused is an event: an EventSource in a browser tells nothing of a status. Throws BadRequest when there are too many.</summary>
    public async Task AnswerAsync(HttpContext context, GraphQLRequest request)
    {
        using var seat = seats.Take();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var writer = new EventWriter(context, options.Limits.EventStreams, options.Clock);
        await writer.BeginAsync();
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        try
        {
            await using var responses = engine.StreamAsync(request, end.Token).GetAsyncEnumerator(end.Token);
            while (await writer.WaitAsync(responses.MoveNextAsync()))
            {
                using var response = responses.Current;
                await writer.WriteAsync(next, response.Json, default);
            }

            // When the server stops the stream breaks off, so that the client comes back.
            if (!end.IsCancellationRequested)
                await writer.WriteAsync(complete, default, default);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client is gone, or the server is going.
        }
    }

    public async Task RefuseAsync(HttpContext context, BadRequest refusal)
    {
        var writer = new EventWriter(context, options.Limits.EventStreams, options.Clock);
        using var response = GraphQLResponse.Refuse([refusal.Error]);
        await writer.BeginAsync();
        await writer.WriteAsync(next, response.Json, default);
        await writer.WriteAsync(complete, default, default);
    }
}
