using Catalogue.Api.Http.Bounds;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>One operation as an event stream of its own. Source: GraphQL over Server-Sent Events, "Distinct connections mode".</summary>
internal sealed class EventStreamAnswer(
    Engine engine, TransportOptions options, SlotLimit connections, SlotLimit operations, CancellationToken stopping)
{
    private static readonly byte[] next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] complete = "event: complete\ndata:"u8.ToArray();

    /// <summary>
    /// A refused request is sent as an event too: an EventSource in a browser does not expose the status. Throws BadRequest when there are
    /// too many streams.
    /// </summary>
    public async Task AnswerAsync(HttpContext context, GraphQLRequest request)
    {
        var client = ClientAddress.Of(context.Connection.RemoteIpAddress);
        using var connection = connections.Take(client);
        using var operation = operations.Take(client);
        var buffered = Sending.Of(context).Buffered;
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
                var (admitted, taken) = buffered.Admit(client, responses.Current);
                using var response = admitted;
                using var room = taken;
                await writer.WriteAsync(next, response.Json, default);
                if (room is null)
                    break;
            }

            // When the server stops, the stream is cut instead of completed, so that the client reconnects.
            if (!end.IsCancellationRequested)
                await writer.WriteAsync(complete, default, default);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client has gone, or the server is stopping.
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
