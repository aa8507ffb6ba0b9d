using System.Buffers;
using System.Text;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>
/// A message from the server; it takes ownership of its response. Source: graphql-transport-ws protocol, "Message types".
/// </summary>
internal sealed class OutgoingMessage : IDisposable
{
    // A response without data begins with this and ends with a brace; between the two are the errors, the payload of an error message.
    private static readonly byte[] refused = "{\"errors\":"u8.ToArray();

    private readonly string type;
    private readonly Subscription? subscription;
    private readonly GraphQLResponse? response;
    private readonly IDisposable? room;

    private OutgoingMessage(string type, Subscription? subscription = null, GraphQLResponse? response = null, IDisposable? room = null)
    {
        this.type = type;
        this.subscription = subscription;
        this.response = response;
        this.room = room;
    }

    /// <summary>The client has ended the operation of this message.</summary>
    public bool IsUnwanted => subscription is { Ended.IsCancellationRequested: true };

    public static OutgoingMessage Ack() => new("connection_ack");

    public static OutgoingMessage Pong() => new("pong");

    public static OutgoingMessage Next(Subscription subscription, GraphQLResponse response, IDisposable? room) =>
        new("next", subscription, response, room);

    /// <summary>The response is one without data.</summary>
    public static OutgoingMessage Error(Subscription subscription, GraphQLResponse response) => new("error", subscription, response);

    public static OutgoingMessage Complete(Subscription subscription) => new("complete", subscription);

    /// <summary>The payload. WriteHeadTo writes what precedes it; a brace follows it.</summary>
    public ReadOnlyMemory<byte> Payload =>
        response is null ? default : response.Kind == ResponseKind.Executed ? response.Json : response.Json[refused.Length..^1];

    public void WriteHeadTo(IBufferWriter<byte> buffer)
    {
        buffer.Write("{"u8);
        if (subscription is not null)
        {
            buffer.Write("\"id\":"u8);
            buffer.Write(subscription.EncodedId);
            buffer.Write(","u8);
        }

        buffer.Write("\"type\":\""u8);
        Encoding.UTF8.GetBytes(type, buffer);
        buffer.Write("\""u8);
        if (response is not null)
            buffer.Write(",\"payload\":"u8);
    }

    public void Dispose()
    {
        response?.Dispose();
        room?.Dispose();
    }
}
