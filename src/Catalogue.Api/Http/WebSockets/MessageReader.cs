using System.Net.WebSockets;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>
/// Reads whole text messages of at most the given number of bytes. A longer or a binary one is reported as a fault at once, because the
/// rest of it may never arrive.
/// </summary>
internal sealed class MessageReader(WebSocket socket, int mostBytes)
{
    private const int FirstLength = 1024;

    private byte[] bytes = new byte[FirstLength];

    /// <summary>
    /// Null when the client has closed the connection. The bytes are valid until the next call. Throws WebSocketException when the client
    /// has disconnected.
    /// </summary>
    public async ValueTask<IncomingMessage?> ReadAsync()
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(bytes.AsMemory(length), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Binary)
                return Refused(CloseCode.InvalidMessage, "Messages are text: binary frames are not taken");
            if (length > mostBytes)
                return Refused(CloseCode.MessageTooBig, $"The message is larger than {mostBytes} bytes, the most that is taken");
            if (part.EndOfMessage)
                return new IncomingMessage(bytes.AsMemory(0, length), null);
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(2 * length, mostBytes + 1));
        }
    }

    private static IncomingMessage Refused(int code, string reason) => new(default, new ProtocolFault(code, reason));
}

/// <summary>A message, or why it is refused.</summary>
internal sealed record IncomingMessage(ReadOnlyMemory<byte> Utf8, ProtocolFault? Fault);
