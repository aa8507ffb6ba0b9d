using System.Collections.Concurrent;
using Catalogue.Api.Http.Bounds;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>The operations running on one connection, by the ids the client gave them.</summary>
internal sealed class Subscriptions(
    Engine engine, RequestFactory factory, StreamLimits limits, Outbox outbox, HttpRequest handshake, StreamClient client)
{
    private readonly ConcurrentDictionary<string, Subscription> running = new();

    /// <summary>Throws ProtocolFault when the id is in use.</summary>
    public ValueTask BeginAsync(string id, in RequestParameters sent)
    {
        var subscription = new Subscription(id);
        if (running.ContainsKey(id))
            throw new ProtocolFault(CloseCode.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
        try
        {
            if (running.Count >= limits.Operations)
                throw BadRequest.Beyond(
                    null, $"{limits.Operations} operations run on this connection, the most it takes.", "operations", limits.Operations);
            var request = factory.Make(sent, handshake);
            subscription.Hold(client.Operations.Take(client.Address));
            running[id] = subscription;
            _ = RunAsync(subscription, request);
            return ValueTask.CompletedTask;
        }
        catch (BadRequest refusal) when (refusal.Code != BadRequest.Malformed)
        {
            return outbox.SendAsync(OutgoingMessage.Error(subscription, GraphQLResponse.Refuse([refusal.Error])));
        }
    }

    /// <summary>At the client's request; an unknown id is ignored.</summary>
    public void End(string id)
    {
        if (running.TryGetValue(id, out var subscription) && Forget(subscription))
            subscription.End();
    }

    public void EndAll()
    {
        foreach (var id in running.Keys)
            End(id);
    }

    private async Task RunAsync(Subscription subscription, GraphQLRequest request)
    {
        try
        {
            await foreach (var response in engine.StreamAsync(request, subscription.Ended))
            {
                var (admitted, room) = client.Buffered.Admit(client.Address, response);
                if (admitted.Kind == ResponseKind.Executed)
                {
                    await outbox.SendAsync(OutgoingMessage.Next(subscription, admitted, room));
                    continue;
                }

                // The id can be reused before the client is told.
                Forget(subscription);
                room?.Dispose();
                await outbox.SendAsync(OutgoingMessage.Error(subscription, admitted));
                return;
            }

            if (Forget(subscription))
                await outbox.SendAsync(OutgoingMessage.Complete(subscription));
        }
        catch (OperationCanceledException) when (subscription.Ended.IsCancellationRequested)
        {
            // The client has ended the operation.
        }
        finally
        {
            Forget(subscription);
        }
    }

    private bool Forget(Subscription subscription)
    {
        if (!running.TryRemove(KeyValuePair.Create(subscription.Id, subscription)))
            return false;
        subscription.Leave();
        return true;
    }
}
