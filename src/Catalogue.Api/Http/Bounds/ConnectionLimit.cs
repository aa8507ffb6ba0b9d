using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// How many connections there are, of all clients and of one. One too many is answered once and closed; where even of these there are too
/// many, it is closed without a word. Those of a proxy that is configured count for all alone: it sees to its clients itself.
/// </summary>
internal sealed class ConnectionLimit(RequestLimits limits, Proxies proxies)
{
    // How many are told at once that they are too many.
    private const int ToldInAll = 500;
    private const int ToldPerClient = 50;

    private readonly Seats seats = new(
        new Shares(limits.Connections, limits.ConnectionsPerClient), "connections", "connectionsPerClient", "connections");
    private readonly Shares told = new(ToldInAll, ToldPerClient);

    public async Task CountAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var remote = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        var client = remote is null || proxies.Contains(remote) ? null : ClientAddress.Of(remote);
        IDisposable? seat = null;
        try
        {
            seat = seats.Take(client);
        }
        catch (BadRequest refusal)
        {
            connection.Features.Set(new TooMany(refusal));
        }

        if (seat is null && told.TryTake(client, 1) is Shares.Verdict.Taken)
            seat = new Share(told, client, 1);
        if (seat is null)
        {
            connection.Abort();
            return;
        }

        using (seat)
            await next(connection);
    }

    /// <summary>Answers on a connection that is one too many; comes before anything else of a request.</summary>
    public static Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<TooMany>() is not { } tooMany)
            return next(context);
        context.Response.Headers.Connection = "close";
        return ResponseWriting.RefuseAsync(context, tooMany.Refusal, MediaType.Json);
    }

    private sealed record TooMany(BadRequest Refusal);
}
