using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Catalogue.Api.Http.Bounds;

/// <summary>What one client, and all together, may hold of the server: connections, and bytes that wait.</summary>
internal static class BoundsSetup
{
    // The web server looks at its clients once a second, and takes no shorter time.
    private static readonly TimeSpan shortest = TimeSpan.FromSeconds(2);

    public static void AddBounds(this WebApplicationBuilder builder, TransportOptions options, Proxies proxies)
    {
        var limits = options.Limits;
        var connections = new ConnectionLimit(limits, proxies);
        builder.Services.AddSingleton(new Sending(limits, options.Clock));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Which program answers, and of which release, helps nobody but an attacker.
            kestrel.AddServerHeader = false;
            // For what is not sent in pieces: pages, and the schema.
            kestrel.Limits.MinResponseDataRate = new MinDataRate(
                limits.SendBytesPerSecond, limits.SendTime < shortest ? shortest : limits.SendTime);
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => connections.CountAsync(connection, next)));
        });
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = proxies.Networks.IsEmpty
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null; // As many as there are proxies, one behind the other.
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in proxies.Networks)
                forwarded.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>Before anything else of a request.</summary>
    public static void UseBounds(this WebApplication app)
    {
        app.Use(ConnectionLimit.AnswerAsync);
        app.UseForwardedHeaders();
    }
}
