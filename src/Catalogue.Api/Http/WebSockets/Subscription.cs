using System.Text.Json;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>An operation of any kind that runs on a connection.</summary>
internal sealed class Subscription(string id)
{
    private IDisposable? slot;

    private readonly CancellationTokenSource end = new();

    public string Id => id;

    public byte[] EncodedId { get; } = JsonSerializer.SerializeToUtf8Bytes(id);

    public CancellationToken Ended => end.Token;

    public void End() => end.Cancel();

    /// <summary>Holds a slot, which is released when the operation ends.</summary>
    public void Hold(IDisposable given) => slot = given;

    public void Leave() => slot?.Dispose();
}
