using System.Text.Json;
using Catalogue.Api.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Api.Tests.Identity;

/// <summary>
/// What GraphiQL is told of signing in, and the example accounts: in development, from its own page in a browser on this machine, and
/// otherwise for nobody.
/// </summary>
public sealed class SignInEndpointTests : IAsyncLifetime
{
    private readonly string folder = TestFolder.Make();
    private ApiServer development = null!;

    private string Code => development.ExampleCode;

    private string Own => development.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public async Task InitializeAsync() => development = await ApiServer.StartAsync(
        await CatalogueTemplate.SeededAsync(),
        new FixedDay(ApiServer.Day),
        ["--environment", "Development", "--Catalogue:DataFolder", folder, .. Provider("Label", "Stad Sint-Truiden", "Resource", "https://catalogue.example")]);

    public async Task DisposeAsync()
    {
        await development.DisposeAsync();
        TestFolder.Remove(folder);
    }

    [Fact]
    public async Task Providers_and_example_accounts_are_told_and_not_kept()
    {
        var answer = await development.SendAsync(new(HttpMethod.Get, "/graphiql/sign-in.json"));
        Assert.Equal(["no-store"], answer.Headers["Cache-Control"]);
        Assert.False(answer.Body.GetProperty("isOff").GetBoolean());
        Assert.Equal(
            """[{"name":"city","label":"Stad Sint-Truiden","authority":"https://login.example/realms/city","clientId":"graphiql","scope":"openid profile offline_access","resource":"https://catalogue.example"}]""",
            answer.Body.GetProperty("providers").GetRawText());
        Assert.Equal(
            ["redacteur EDITOR Gastvrij Sint-Truiden (Masala)", "curator-sint-truiden CURATOR Sint-Truiden", "curator-hasselt CURATOR Hasselt", "beheerder ADMINISTRATOR "],
            answer.Body.GetProperty("accounts").EnumerateArray()
                .Select(account => $"{Text(account, "id")} {Text(account, "role")} {Text(account, "place")}"));
    }

    [Fact]
    public async Task The_page_may_ask_the_providers_it_signs_in_at_and_no_other_site()
    {
        var page = await development.SendAsync(new(HttpMethod.Get, "/graphiql"));
        Assert.EndsWith(
            "; connect-src 'self' https://login.example", Assert.Single(page.Headers["Content-Security-Policy"]), StringComparison.Ordinal);
        var other = await development.SendAsync(new(HttpMethod.Get, "/coverage"));
        Assert.DoesNotContain("login.example", Assert.Single(other.Headers["Content-Security-Policy"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_account_signs_in_from_the_page()
    {
        foreach (var account in ExampleAccount.All)
        {
            var signedIn = await PostAsync(account.Id, ("Sec-Fetch-Site", "same-origin"), ("Origin", Own));
            Assert.Equal(StatusCodes.Status200OK, signedIn.Status);
            Assert.Equal(["no-store"], signedIn.Headers["Cache-Control"]);
            var viewer = (await development.AskAsAsync("Bearer " + Text(signedIn.Body, "token"), "{ viewer { name role } }")).Data.GetProperty("viewer");
            Assert.Equal((account.Name, account.Role.ToString().ToUpperInvariant()), (Text(viewer, "name"), Text(viewer, "role")));
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "OWN")]
    public async Task Either_of_what_browsers_send_is_enough(string name, string value) =>
        Assert.Equal(
            StatusCodes.Status200OK, (await PostAsync("beheerder", (name, value.Replace("OWN", Own, StringComparison.Ordinal)))).Status);

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://school.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "same-origin", "Origin", "https://school.example")]
    [InlineData("Sec-Fetch-Site", "cross-site", "Origin", "OWN")]
    [InlineData("Sec-Fetch-Site", "same-origin", "Host", "rebound.example")]
    [InlineData("Sec-Fetch-Site", "same-origin", "Host", "localhost.rebound.example")]
    [InlineData("Sec-Fetch-Site", "same-origin", "Host", "192.0.2.1")]
    [InlineData("Sec-Fetch-Site", "same-origin", "X-Forwarded-For", "192.0.2.1")]
    [InlineData("Sec-Fetch-Site", "same-origin", "Forwarded", "for=192.0.2.1")]
    [InlineData("Accept", "*/*")]
    public async Task It_signs_in_nobody_from_elsewhere(params string[] headers)
    {
        var answer = await PostAsync(
            "beheerder", [.. headers.Chunk(2).Select(pair => (pair[0], pair[1].Replace("OWN", Own, StringComparison.Ordinal)))]);
        Assert.Equal(StatusCodes.Status403Forbidden, answer.Status);
        Assert.False(answer.Body.TryGetProperty("token", out _));
        Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task Nor_anybody_on_this_machine_who_does_not_know_the_code_that_the_server_shows()
    {
        var other = new ExampleCode().Text;
        foreach (var code in new[] { null, "", " ", other, Code[..^1], Code + "A", Code[1..] + Code[0], "null", "*", $"{Code},{Code}", new string('A', 8) })
        {
            (string, string)[] headers =
                [("Sec-Fetch-Site", "same-origin"), ("Origin", Own), .. code is null ? [] : new[] { ("Example-Code", code) }];
            var answer = await development.SendAsync(Request("beheerder", headers));
            Assert.Equal(StatusCodes.Status403Forbidden, answer.Status);
            Assert.True(answer.Body.GetProperty("isCodeWrong").GetBoolean());
            Assert.False(answer.Body.TryGetProperty("token", out _));
            Assert.DoesNotContain(Code, answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            Code, (await development.SendAsync(new(HttpMethod.Get, "/graphiql/sign-in.json"))).Text, StringComparison.Ordinal);
        foreach (var written in new[] { Code, Code.ToLowerInvariant(), Code.Replace("-", "", StringComparison.Ordinal), $"  {Code.Replace('-', ' ')} " })
            Assert.Equal(
                StatusCodes.Status200OK,
                (await development.SendAsync(Request("beheerder", ("Origin", Own), ("Example-Code", written)))).Status);
    }

    [Fact]
    public async Task The_code_is_shown_where_the_server_is_started_and_is_another_each_time()
    {
        var log = new KeptFaults(LogLevel.Information);
        await using var started = await ApiServer.StartAsync(
            await CatalogueTemplate.SeededAsync(),
            new FixedDay(ApiServer.Day),
            ["--environment", "Development", "--Catalogue:DataFolder", folder, "--Logging:LogLevel:Default", "Information"],
            log);
        Assert.Contains(log.Lines, line => line.Contains($"ask for this code: {started.ExampleCode}", StringComparison.Ordinal));
        Assert.Matches("^[A-Z0-9]{4}-[A-Z0-9]{4}$", started.ExampleCode);
        Assert.Equal(
            50,
            Enumerable.Range(0, 50).Select(_ => new ExampleCode().Text).Append(Code).Append(started.ExampleCode).Distinct().Count() - 2);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    public async Task It_signs_in_by_POST_alone_and_no_other_site_may_ask(string method)
    {
        var request = Request("beheerder", ("Origin", "https://school.example"), ("Access-Control-Request-Method", "POST"));
        request.Method = new HttpMethod(method);
        var answer = await development.Http.SendAsync(request);
        Assert.DoesNotContain("token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_account_that_there_is_not_is_told_which_there_are() =>
        Assert.Contains(
            "curator-hasselt",
            (await PostAsync("keizer", ("Sec-Fetch-Site", "same-origin"))).Body.GetProperty("message").GetString(),
            StringComparison.Ordinal);

    [Fact]
    public async Task In_production_there_are_no_example_accounts_and_without_a_provider_signing_in_is_off()
    {
        await using var production =
            await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), settings: ["--Catalogue:DataFolder", folder]);
        Assert.Equal("""{"isOff":true,"providers":[],"accounts":[]}""", (await production.SendAsync(new(HttpMethod.Get, "/graphiql/sign-in.json"))).Text);
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await production.Http.SendAsync(Request("beheerder", ("Sec-Fetch-Site", "same-origin")))).StatusCode);
    }

    [Fact]
    public void A_provider_without_a_client_id_is_not_offered() =>
        Assert.Empty(
            new IdentitySettings(
                System.Collections.Immutable.ImmutableDictionary<string, IdentityProvider>.Empty.Add(
                    "city", new IdentityProvider { Authority = "https://login.example", Audience = "catalogue" }),
                false).Offered);

    private static string[] Provider(params string[] settings) =>
    [
        "--Identity:Providers:city:Authority",
        "https://login.example/realms/city",
        "--Identity:Providers:city:Audience",
        "catalogue",
        "--Identity:Providers:city:ClientId",
        "graphiql",
        .. settings.Chunk(2).SelectMany(pair => new[] { $"--Identity:Providers:city:{pair[0]}", pair[1] }),
    ];

    private Task<Answer> PostAsync(string account, params (string, string)[] headers) =>
        development.SendAsync(Request(account, [.. headers, ("Example-Code", Code)]));

    private static HttpRequestMessage Request(string account, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/graphiql/example-sign-in?account={account}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
