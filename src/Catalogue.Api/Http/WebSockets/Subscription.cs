using System.Text.Json;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>An operation of any kind that runs on a connection.</summary>
internal sealed class Subscription(string id)
{
    private IDisposable? seat;

    private readonly CancellationTokenSource end = new();

    public string Id => id;

    public byte[] EncodedId { get; } = JsonSerializer.SerializeToUtf8Bytes(id);

    public CancellationToken Ended => end.Token;

    public void End() => end.Cancel();

    /// <summary>From now on it runs in a place of its own, which is free again once it is left.</summary>
    public void Sit(IDisposable place) => seat = place;

    public void Leave() => seat?.Dispose();
}
