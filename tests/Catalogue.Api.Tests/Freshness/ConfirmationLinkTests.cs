using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Api.Freshness;
using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Freshness;

/// <summary>
/// The link by which a provider without an account says that an offer still holds, over HTTP as a browser without JavaScript.
/// </summary>
public sealed partial class ConfirmationLinkTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(TestProvider.Noon);

    private readonly TravellingClock clock = new(Noon);
    private TestProvider provider = null!;
    private ApiServer api = null!;
    private Staff staff = null!;
    private string slug = "";

    public async Task InitializeAsync()
    {
        provider = await TestProvider.StartAsync();
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock, provider.Settings("city"));
        staff = new(api, provider);
        slug = await staff.PublishAsync("Samen koken & bakken", ", minAgeMonths: 36, maxAgeMonths: 155, free: true");
        await api.FollowAsync(await api.Database.CheckAsync(slug, new(2025, 9, 1), new(2026, 9, 1)));
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Who_follows_it_reads_what_is_said_and_confirms_it_once()
    {
        var link = await LinkAsync();
        var page = await SendAsync(HttpMethod.Get, link);
        Assert.Equal(200, page.Status);
        foreach (var words in new[] { "<h2>Samen koken &amp; bakken</h2>", "van 3 tot en met 12 jaar", "Gratis", "Gastvrij Sint-Truiden" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Kept.Match(page.Text, "question.html");
        // Programs that look through mail follow links: reading uses nothing.
        Assert.Equal(200, (await SendAsync(HttpMethod.Head, link)).Status);
        var version = await staff.VersionAsync(slug);

        var thanks = await SendAsync(HttpMethod.Post, link, ("answer", "holds"));
        Assert.Equal(200, thanks.Status);
        Assert.Contains("Bedankt", thanks.Text, StringComparison.Ordinal);
        Kept.Match(thanks.Text, "thanks.html");
        Assert.Equal("""{"lastChecked":"2026-11-22","nextCheck":"2027-09-01","freshness":"CONFIRMED"}""", await FollowedAsync("lastChecked nextCheck freshness", version + 1));
        Assert.Equal("""{"history":[{"what":"confirm","name":"Aanbieder, met een link"}]}""", await staff.WorkingAsync(slug, "history(first: 1) { what name }"));

        foreach (var again in new[] { await SendAsync(HttpMethod.Get, link), await SendAsync(HttpMethod.Post, link, ("answer", "holds")), await SendAsync(HttpMethod.Post, link, ("answer", "changed"), ("message", "Toch niet helemaal.")) })
        {
            Assert.Equal(410, again.Status);
            Assert.Contains("al gebruikt", again.Text, StringComparison.Ordinal);
        }

        Assert.Equal(version + 1, await staff.VersionAsync(slug));
        Assert.Equal(0L, await api.Database.AskAsync("SELECT count(*) FROM report"));
    }

    [Fact]
    public async Task What_has_changed_becomes_a_report_and_confirms_nothing()
    {
        var (link, version) = (await LinkAsync(), await staff.VersionAsync(slug));
        var wrong = await SendAsync(HttpMethod.Post, link, ("answer", "changed"), ("message", "Bel <b>0475 12 34 56</b>"));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("is een gsm-nummer", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Bel &lt;b&gt;0475 12 34 56&lt;/b&gt;</textarea>", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await SendAsync(HttpMethod.Post, link, ("answer", "changed"))).Status);

        Assert.Equal(200, (await SendAsync(HttpMethod.Post, link, ("answer", "changed"), ("message", "Het is nu op donderdag."))).Status);
        Assert.Equal("""{"reports":[{"source":"PROVIDER","message":"Het is nu op donderdag."}],"lastChecked":"2025-09-01"}""", await staff.WorkingAsync(slug, "reports { source message } lastChecked"));
        Assert.Equal(version, await staff.VersionAsync(slug));
        Assert.Equal(410, (await SendAsync(HttpMethod.Get, link)).Status);
    }

    [Fact]
    public async Task An_altered_link_is_none_and_a_late_one_is_refused()
    {
        var (link, version) = (await LinkAsync(), await staff.VersionAsync(slug));
        var other = link[..^3] + (link[^3] == 'A' ? 'B' : 'A') + link[^2..];
        foreach (var altered in new[] { other, link + "A", link[..^1], ConfirmationPage.Path + "/x", $"{ConfirmationPage.Path}/{new string('A', 43)}", link[..^4] + "%2e%2e" })
        {
            Assert.Equal(404, (await SendAsync(HttpMethod.Get, altered)).Status);
            Assert.Equal(404, (await SendAsync(HttpMethod.Post, altered, ("answer", "holds"))).Status);
        }

        clock.GoTo(Noon.AddDays(30));
        foreach (var late in new[] { await SendAsync(HttpMethod.Get, link), await SendAsync(HttpMethod.Post, link, ("answer", "holds")) })
        {
            Assert.Equal(410, late.Status);
            Assert.Contains("te oud", late.Text, StringComparison.Ordinal);
        }

        Assert.Equal(version, await api.Database.AskAsync($"SELECT version FROM offer WHERE slug = '{slug}'"));
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_does()
    {
        var (link, version) = (await LinkAsync(), await staff.VersionAsync(slug));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => number % 2 == 0
            ? SendAsync(HttpMethod.Post, link, ("answer", "holds"))
            : SendAsync(HttpMethod.Post, link, ("answer", "changed"), ("message", $"Er is iets veranderd: {number}."))));
        Assert.Equal([200, 410, 410, 410, 410, 410], answers.Select(answer => answer.Status).Order());
        var used = (long)(await api.Database.AskAsync("SELECT count(*) FROM report"))! + (int)(await api.Database.AskAsync($"SELECT version FROM offer WHERE slug = '{slug}'"))! - version;
        Assert.Equal(1, used);
    }

    [Fact]
    public async Task An_offer_that_is_gone_needs_no_answer()
    {
        var link = await LinkAsync();
        await staff.DoAsync(staff.Curator, $"archiveOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal(410, (await SendAsync(HttpMethod.Get, link)).Status);
        Assert.Equal(410, (await SendAsync(HttpMethod.Post, link, ("answer", "holds"))).Status);
    }

    [Fact]
    public async Task A_link_is_made_by_those_whose_offer_it_is_for_what_is_public_and_for_a_while()
    {
        var draft = await staff.CreateAsync("Nog een ontwerp");
        await staff.RefusedAsync(staff.OtherCurator, $"createConfirmationLink(input: {{ offer: \"{slug}\" }})", "FORBIDDEN");
        await staff.RefusedAsync(staff.Curator, $"createConfirmationLink(input: {{ offer: \"{draft}\" }})", "NOT_PUBLIC");
        await staff.RefusedAsync(staff.Curator, $"createConfirmationLink(input: {{ offer: \"{slug}\", days: 91 }})", "DAYS_OUT_OF_RANGE");
        await staff.RefusedAsync(staff.Curator, "createConfirmationLink(input: { offer: \"bestaat-niet\" })", "NOT_FOUND");
        Assert.Equal(0L, await api.Database.AskAsync("SELECT count(*) FROM confirmation_link"));
    }

    [Fact]
    public async Task The_page_speaks_the_browsers_language_lets_no_site_know_its_address_and_takes_no_megabyte()
    {
        var link = await LinkAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.TryAddWithoutValidation("Accept-Language", "fr-BE, en;q=0.5");
        var page = await api.SendAsync(request);
        Assert.Contains("<html lang=\"fr\" dir=\"ltr\">", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("no-referrer", "no-store", "nosniff"),
            (page.Headers["Referrer-Policy"].Single(), page.Headers["Cache-Control"].Single(), page.Headers["X-Content-Type-Options"].Single()));
        Assert.StartsWith("default-src 'none'", page.Headers["Content-Security-Policy"].Single(), StringComparison.Ordinal);
        Assert.Equal(413, (await SendAsync(HttpMethod.Post, link, ("answer", "changed"), ("message", new string('a', 1_000_000)))).Status);
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, link)).Status);
    }

    [Theory]
    [InlineData("Content-Length: 500", "answer=", 408, "te traag")]
    [InlineData("Transfer-Encoding: chunked", "4\r\nansw\r\n", 408, "te traag")]
    [InlineData("Transfer-Encoding: chunked", "nonsense\r\n", 400, "niet goed aangekomen")]
    public async Task A_form_that_does_not_come_whole_is_told_why(string header, string body, int status, string words)
    {
        var link = await LinkAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(api.Http.BaseAddress!.Host, api.Http.BaseAddress.Port);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {link} HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n{header}\r\n\r\n{body}"));
        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains(words, answer, StringComparison.Ordinal);
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, link)).Status);
    }

    [Fact]
    public void Every_language_of_the_page_has_every_text() =>
        Assert.All(ConfirmationTexts.All, texts => Assert.Equal(ConfirmationTexts.All.First().Words.Keys.Order(), texts.Words.Keys.Order()));

    private async Task<string> LinkAsync()
    {
        var answer = JsonDocument.Parse(
            await staff.AskAsync(
                staff.Curator,
                $"mutation {{ createConfirmationLink(input: {{ offer: \"{slug}\" }}) {{ link expiresAt message userErrors {{ code }} }} }}")).RootElement.GetProperty("data").GetProperty("createConfirmationLink");
        var link = answer.GetProperty("link").GetString()!;
        Assert.Equal("2026-12-22T12:00:00Z", answer.GetProperty("expiresAt").GetString());
        Assert.Contains(link, answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Matches(Link(), link);
        return new Uri(link).AbsolutePath;
    }

    // The server hears of a commit that the answer to the form does not wait for.
    private async Task<string> FollowedAsync(string fields, int version)
    {
        await Eventually.TrueAsync(async () => await staff.VersionAsync(slug) == version);
        return await staff.PublicAsync(slug, fields);
    }

    private Task<Answer> SendAsync(HttpMethod method, string link, params (string Name, string Value)[] form) =>
        api.SendAsync(
            new HttpRequestMessage(method, link) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))) : null });

    [GeneratedRegex("^http://127.0.0.1:[0-9]+/klopt-nog/[A-Za-z0-9_-]{43}$", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
