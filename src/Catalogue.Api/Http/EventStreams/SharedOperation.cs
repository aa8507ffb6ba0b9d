using System.Text.Json;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>An operation whose events are sent over a shared stream, marked with its id.</summary>
internal sealed class SharedOperation(string id, IDisposable slot)
{
    private readonly CancellationTokenSource end = new();

    public string Id => id;

    public byte[] EncodedId { get; } = JsonSerializer.SerializeToUtf8Bytes(id);

    public CancellationToken Ended => end.Token;

    public void Stop() => end.Cancel();

    /// <summary>Releases its slot when it no longer runs.</summary>
    public void Leave() => slot.Dispose();
}

/// <summary>A response of an operation; without one, its completion. Source: GraphQL over Server-Sent Events, "Event stream".</summary>
internal sealed class SharedEvent(SharedOperation operation, GraphQLResponse? response, IDisposable? room = null) : IDisposable
{
    /// <summary>Sends nothing once the client has ended the operation.</summary>
    public Task WriteAsync(EventWriter writer)
    {
        if (operation.Ended.IsCancellationRequested)
            return Task.CompletedTask;
        return response is null
            ? writer.WriteAsync((byte[])[.. "event: complete\ndata: {\"id\":"u8, .. operation.EncodedId], "}"u8.ToArray(), default)
            : writer.WriteAsync(
                (byte[])[.. "event: next\ndata: {\"id\":"u8, .. operation.EncodedId, .. ",\"payload\":"u8], response.Json, "}"u8.ToArray());
    }

    public void Dispose()
    {
        response?.Dispose();
        room?.Dispose();
    }
}
