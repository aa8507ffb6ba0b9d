using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Catalogue.Api.Http;
using Catalogue.Api.Start;
using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Start;

/// <summary>Where links with a secret lead: where whoever runs the server says, never where whoever asks likes.</summary>
public sealed class PublicAddressTests : IAsyncLifetime
{
    private const string Link = "mutation { createConfirmationLink(input: { offer: \"boekstart-sint-truiden\" }) { link message userErrors { path code message } } }";

    private TestProvider provider = null!;

    public async Task InitializeAsync() => provider = await TestProvider.StartAsync();

    public async Task DisposeAsync() => await provider.DisposeAsync();

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_no_link_is_made_without_the_setting(string environment)
    {
        await using var api = await StartAsync(environment, "");
        var staff = new Staff(api, provider);
        foreach (var input in new[] { "offer: \"boekstart-sint-truiden\"", "offer: \"boekstart-sint-truiden\", days: 7", "offer: \"boekstart-sint-truiden\", validateOnly: true" })
            await staff.RefusedAsync(staff.Curator, $"createConfirmationLink(input: {{ {input} }})", "PUBLIC_ADDRESS_MISSING");
        // What else is wrong comes first.
        await staff.RefusedAsync(staff.OtherCurator, "createConfirmationLink(input: { offer: \"boekstart-sint-truiden\" })", "FORBIDDEN");
        Assert.Equal(
            "0 0",
            await api.Database.AskAsync(
                "SELECT concat_ws(' ', (SELECT count(*) FROM confirmation_link), (SELECT count(*) FROM audit_log WHERE what = 'make link'))"));
    }

    [Fact]
    public async Task In_development_it_leads_where_the_request_came_in_and_with_the_setting_never_there()
    {
        await using (var development = await StartAsync("Development", ""))
            Assert.StartsWith(
                "http://lezen.example:81/klopt-nog/", await LinkAsync(development, "lezen.example:81"), StringComparison.Ordinal);
        await using var production = await StartAsync("Production", "https://aanbod.example");
        foreach (var host in new[] { "lezen.example", "aanbod.example:81", "[::1]:5080" })
            Assert.StartsWith("https://aanbod.example/klopt-nog/", await LinkAsync(production, host), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a..b")]
    [InlineData("..")]
    [InlineData("[::1")]
    [InlineData("[1::2::3]")]
    [InlineData("[fe80::1%25eth0]:5080")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("host:12:13")]
    [InlineData("host:port")]
    [InlineData("user@host")]
    [InlineData("host/path")]
    [InlineData("host?query")]
    [InlineData("host#part")]
    [InlineData("ho st")]
    [InlineData("host\\other")]
    [InlineData("ho%00st")]
    [InlineData("<host>")]
    [InlineData("one.example, two.example")]
    public async Task A_Host_that_names_no_host_is_400_and_nothing_is_saved(string host)
    {
        await using var api = await StartAsync("Development", "");
        foreach (var (method, path, body) in new[] { ("POST", "/graphql", JsonSerializer.Serialize(new { query = Link })), ("GET", "/graphql?query={__typename}", ""), ("GET", "/offers.ics", ""), ("GET", "/", "") })
            Assert.StartsWith("HTTP/1.1 400 ", await SendRawAsync(api, method, path, host, body), StringComparison.Ordinal);
        Assert.Equal(0L, await api.Database.AskAsync("SELECT count(*) FROM confirmation_link"));
    }

    [Theory]
    [InlineData("aanbod.example")]
    [InlineData("AANBOD.example.:443")]
    [InlineData("my_server:5080")]
    [InlineData("xn--bcher-kva.example")]
    [InlineData("192.0.2.7:5080")]
    [InlineData("[2001:db8::7]:5080")]
    public void Any_that_names_one_is_taken(string host) => Assert.True(HostCheck.IsHost(host));

    [Theory]
    [InlineData("aanbod.example")]
    [InlineData("ftp://aanbod.example")]
    [InlineData("https://aanbod.example/pad")]
    [InlineData("https://aanbod.example?a=b")]
    [InlineData("https://aanbod.example#a")]
    [InlineData("https://jan@aanbod.example")]
    public void A_setting_that_is_no_scheme_and_host_is_refused(string address) =>
        Assert.Throws<SettingException>(
            () => PublicAddress.Read(
                new ConfigurationBuilder().AddInMemoryCollection([new("Catalogue:PublicAddress", address)]).Build(), isDevelopment: true));

    private async Task<ApiServer> StartAsync(string environment, string address) => await ApiServer.StartAsync(
        await CatalogueTemplate.SeededAsync(),
        new FixedDay(ApiServer.Day),
        ["--environment", environment, "--Catalogue:PublicAddress", address, .. provider.Settings("city")]);

    private async Task<string> LinkAsync(ApiServer api, string host)
    {
        var answer = await SendRawAsync(api, "POST", "/graphql", host, JsonSerializer.Serialize(new { query = Link }));
        return JsonDocument.Parse(
            answer[answer.IndexOf('{', StringComparison.Ordinal)..(answer.LastIndexOf('}') + 1)]).RootElement.GetProperty("data").GetProperty("createConfirmationLink").GetProperty("link").GetString()!;
    }

    // HttpClient sends no Host that is none.
    private async Task<string> SendRawAsync(ApiServer api, string method, string path, string host, string body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(api.Http.BaseAddress!.Host, api.Http.BaseAddress.Port);
        await using var stream = client.GetStream();
        var authorization = provider.Bearer("curator", ("municipality", "sint-truiden"));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: {authorization}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
