using Catalogue.Api.Http;
using Catalogue.Api.Http.WebSockets;

namespace Catalogue.Api.Tests.Http.WebSockets;

/// <summary>Pings come in the time that is configured, or a proxy gives the connection up.</summary>
public sealed class KeepAliveTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(3)]
    public void A_ping_is_due_so_early_that_the_platform_sends_it_in_time(int seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        var acceptance = SocketEndpoint.Acceptance("x", new StreamLimits { KeepAlive = time });
        var looks = Math.Min(acceptance.KeepAliveInterval!.Value.TotalSeconds, acceptance.KeepAliveTimeout!.Value.TotalSeconds) / 4;
        Assert.InRange(acceptance.KeepAliveInterval.Value.TotalSeconds + looks, seconds / 2.0, seconds * 0.95);
        Assert.Equal((time, "x"), (acceptance.KeepAliveTimeout, acceptance.SubProtocol));
    }
}
