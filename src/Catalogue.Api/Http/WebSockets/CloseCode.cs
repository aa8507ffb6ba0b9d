using System.Net.WebSockets;
using System.Text;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>Why the server closes a connection. Sources: graphql-transport-ws protocol; RFC 6455 §7.4.</summary>
internal static class CloseCode
{
    public const int GoingAway = 1001;
    public const int MessageTooBig = 1009;
    public const int TryAgainLater = 1013;
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisationRequests = 4429;

    // A control frame has at most 125 bytes, of which two are the code.
    private const int LongestReason = 123;

    public static WebSocketCloseStatus Status(int code) => (WebSocketCloseStatus)code;

    /// <summary>As much of the reason as fits.</summary>
    public static string Reason(string text)
    {
        while (Encoding.UTF8.GetByteCount(text) > LongestReason)
            text = text[..Math.Min(text.Length - 1, LongestReason)];
        return text;
    }
}

/// <summary>The client violated the protocol: the connection is closed with this code and reason.</summary>
internal sealed class ProtocolFault(int code, string reason) : Exception(reason)
{
    public int Code { get; } = code;
}
