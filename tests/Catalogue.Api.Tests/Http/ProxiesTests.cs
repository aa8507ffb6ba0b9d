using System.Net;
using Catalogue.Api.Http;
using Catalogue.Api.Start;
using Catalogue.Api.Tests.Server;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Http;

/// <summary>What says who a client is: its connection, or a proxy that is configured, and nobody else.</summary>
public sealed class ProxiesTests
{
    private const string Proxy = "127.0.0.9";

    [Theory]
    [InlineData(Proxy, "192.0.2.1", "192.0.2.2", true)]
    [InlineData(Proxy, "192.0.2.1", "192.0.2.1", false)]
    [InlineData(Proxy, "203.0.113.5, 192.0.2.1", "203.0.113.6, 192.0.2.1", false)]
    [InlineData(Proxy, "192.0.2.1", "192.0.2.2, 127.0.0.9", true)]
    [InlineData(Proxy, "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData(Proxy, "2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData(Proxy, "::ffff:192.0.2.1", "192.0.2.1", false)]
    [InlineData("127.0.0.8", "192.0.2.1", "192.0.2.2", false)]
    public async Task Two_clients_or_one(string from, string first, string second, bool areTwo)
    {
        await using var server = await SmallServer.StartAsync(
            options => options with { Limits = options.Limits with { EventStreams = SmallServer.Streams with { ConnectionsPerClient = 1 } } }, new Proxies([IPNetwork.Parse("127.0.0.9/32")]));
        using var one = new Neighbour(server, from, first);
        using var other = new Neighbour(server, from, second);
        Assert.Equal(201, (await one.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Status);
        Assert.Equal(areTwo ? 201 : 429, (await other.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Status);
    }

    [Fact]
    public async Task A_proxy_may_have_more_connections_than_a_client()
    {
        await using var server = await SmallServer.StartAsync(
            options => options with { Limits = options.Limits with { ConnectionsPerClient = 1 } }, new Proxies([IPNetwork.Parse("127.0.0.0/28")]));
        for (var i = 0; i < 3; i++)
        {
            using var held = await Neighbour.ConnectAsync(server, Proxy, default);
            using var client = new Neighbour(server, Proxy);
            Assert.Equal(200, (await client.AskAsync("{ hello }")).Status);
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("10.0.0.5", "10.0.0.5/32")]
    [InlineData("10.0.0.5, 10.1.0.0/16 fd00::/8", "10.0.0.5/32 10.1.0.0/16 fd00::/8")]
    [InlineData("::1", "::1/128")]
    public void Addresses_and_networks_are_read(string setting, string networks) =>
        Assert.Equal(networks, string.Join(' ', Read(("Catalogue:Proxies", setting)).Networks));

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.5 *")]
    public void What_is_neither_is_refused_at_start(string setting) =>
        Assert.Contains(
            "is neither an IP address nor a network",
            Assert.Throws<SettingException>(() => Read(("Catalogue:Proxies", setting))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Believing_everybody_is_refused_at_start() => Assert.Contains(
        "name your proxies in Catalogue:Proxies",
        Assert.Throws<SettingException>(() => Read(("FORWARDEDHEADERS_ENABLED", "true"))).Message,
        StringComparison.Ordinal);

    private static Proxies Read((string Name, string Value) setting) =>
        ProxySettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting.Name, (string?)setting.Value)]).Build());
}
