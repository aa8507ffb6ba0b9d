using Catalogue.Api.Http.Work;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Catalogue.Api.Http.Bounds;

/// <summary>What one client, and all clients together, may use of the server: connections, and buffered bytes.</summary>
internal static class BoundsSetup
{
    // Kestrel checks data rates once a second, and requires a grace period above that.
    private static readonly TimeSpan shortest = TimeSpan.FromSeconds(2);

    public static void AddBounds(this WebApplicationBuilder builder, TransportOptions options, Proxies proxies)
    {
        var limits = options.Limits;
        var connections = new ConnectionLimit(limits, proxies);
        builder.Services.AddSingleton(new Sending(limits, options.Clock));
        builder.Services.AddSingleton(provider => new WorkLog(provider.GetRequiredService<ILogger<WorkLog>>(), options.Clock));
        builder.Services.AddSingleton<WorkMetrics>();
        builder.Services.AddSingleton(provider => new WorkSharing(
            options, provider.GetRequiredService<WorkMetrics>(), provider.GetRequiredService<WorkLog>()));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Program and release would only help an attacker.
            kestrel.AddServerHeader = false;
            // For responses that Sending does not write: pages, and the schema.
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

    /// <summary>Must come before all other middleware.</summary>
    public static void UseBounds(this WebApplication app)
    {
        app.Use(ConnectionLimit.AnswerAsync);
        app.UseForwardedHeaders();
    }
}
