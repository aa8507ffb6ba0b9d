namespace Catalogue.Api.Http.Bounds;

/// <summary>The client that opened or reserved a connection, which pays for all that happens on it, and what it pays with.</summary>
internal sealed record StreamClient(string Address, Seats Operations, WaitingBytes Waiting);
