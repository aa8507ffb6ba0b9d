namespace Catalogue.Api.Http.Bounds;

/// <summary>The client that opened or reserved a connection, to which everything on it is charged, and the limits for it.</summary>
internal sealed record StreamClient(string Address, SlotLimit Operations, BufferedBytes Buffered);
