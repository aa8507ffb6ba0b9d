using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Limits the number of connections, in total and per client. A connection above the limit gets one answer and is closed; when too many of
/// these are open, it is closed without an answer. Connections from a configured proxy only count in total: the proxy limits its own
/// clients.
/// </summary>
internal sealed class ConnectionLimit(RequestLimits limits, Proxies proxies)
{
    // How many refused connections may be open for their answer at once.
    private const int RefusedInAll = 500;
    private const int RefusedPerClient = 50;

    private readonly SlotLimit slots = new(
        new ClientQuota(limits.Connections, limits.ConnectionsPerClient), "connections", "connectionsPerClient", "connections");
    private readonly ClientQuota refused = new(RefusedInAll, RefusedPerClient);

    public async Task CountAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var remote = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        var client = remote is null || proxies.Contains(remote) ? null : ClientAddress.Of(remote);
        IDisposable? slot = null;
        try
        {
            slot = slots.Take(client);
        }
        catch (BadRequest refusal)
        {
            connection.Features.Set(new TooMany(refusal));
        }

        if (slot is null && refused.TryTake(client, 1) is ClientQuota.Verdict.Taken)
            slot = new QuotaLease(refused, client, 1);
        if (slot is null)
        {
            connection.Abort();
            return;
        }

        using (slot)
            await next(connection);
    }

    /// <summary>Answers on a connection above the limit; must come before all other middleware.</summary>
    public static Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<TooMany>() is not { } tooMany)
            return next(context);
        context.Response.Headers.Connection = "close";
        return ResponseWriting.RefuseAsync(context, tooMany.Refusal, MediaType.Json);
    }

    private sealed record TooMany(BadRequest Refusal);
}
