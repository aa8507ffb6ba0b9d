using System.Collections.Concurrent;
using System.Security.Cryptography;
using Catalogue.Api.Http.Bounds;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>The shared streams by their unguessable tokens. A stream that is not opened in time is removed.</summary>
internal sealed class Reservations(
    TransportOptions options, SlotLimit connections, SlotLimit operations, BufferedBytes buffered, CancellationToken stopping)
{
    public const string NotFound = "STREAM_NOT_FOUND";

    private readonly ConcurrentDictionary<string, SharedStream> streams = new();

    /// <summary>Throws BadRequest when there are too many streams.</summary>
    public string Reserve(string client)
    {
        var limits = options.Limits.EventStreams;
        var slot = connections.Take(client);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var stream = new SharedStream(limits, new StreamClient(client, operations, buffered), stopping, whenOver: () =>
        {
            streams.TryRemove(token, out _);
            slot.Dispose();
        });
        streams[token] = stream;
        stream.EndUnlessOpenedWithin(limits.OpeningTime, options.Clock);
        return token;
    }

    /// <summary>Throws BadRequest for a token that was never issued, or whose stream is gone.</summary>
    public SharedStream Find(string token) => streams.TryGetValue(token, out var stream)
        ? stream
        : throw new BadRequest(StatusCodes.Status404NotFound, "There is no stream of that token: reserve one by PUT.", NotFound);
}
