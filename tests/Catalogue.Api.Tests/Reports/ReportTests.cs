using System.Text.Json;
using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Reports;

/// <summary>What visitors report of offers, over HTTP, and what staff do about it.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private TestProvider provider = null!;
    private ApiServer api = null!;
    private Staff staff = null!;

    public async Task InitializeAsync()
    {
        provider = await TestProvider.StartAsync();
        api = await ApiServer.StartAsync(
            await CatalogueTemplate.SeededAsync(),
            new FixedDay(ApiServer.Day),
            [.. provider.Settings("city"), "--Limits:Reports:PerClient", "8"]);
        staff = new(api, provider);
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_visitor_without_an_account_reports_and_staff_of_that_city_deal_with_it_once()
    {
        Assert.Equal("""{"data":{"reportProblem":{"received":true,"userErrors":[]}}}""", await ReportAsync("De uren kloppen niet meer, het is nu op woensdag."));
        const string Reports = "reports { kind kindLabel source message handledAt outcome handledBy remark }";
        Assert.Equal(
            """{"reports":[{"kind":"WRONG","kindLabel":"Er klopt iets niet","source":"VISITOR","message":"De uren kloppen niet meer, het is nu op woensdag.","handledAt":null,"outcome":null,"handledBy":null,"remark":null}]}""",
            await staff.WorkingAsync("boekstart-sint-truiden", Reports));
        var id = JsonDocument.Parse(
            await staff.WorkingAsync(
                "boekstart-sint-truiden", "reports { id }")).RootElement.GetProperty("reports")[0].GetProperty("id").GetString();

        await staff.RefusedAsync(staff.OtherCurator, $"handleReport(input: {{ report: \"{id}\", outcome: MENDED }})", "FORBIDDEN");
        await staff.DoAsync(staff.Curator, $"handleReport(input: {{ report: \"{id}\", outcome: MENDED, remark: \"Uren aangepast.\" }})");
        await staff.RefusedAsync(staff.Curator, $"handleReport(input: {{ report: \"{id}\", outcome: NO_PROBLEM }})", "ALREADY_HANDLED");
        Assert.Contains(""""outcome":"MENDED","handledBy":"Jo Peeters","remark":"Uren aangepast."}]}"""", await staff.WorkingAsync("boekstart-sint-truiden", Reports), StringComparison.Ordinal);
        Assert.Equal("handle report", await api.Database.AskAsync("SELECT what FROM audit_log WHERE details->>'outcome' = 'MENDED'"));
    }

    [Theory]
    [InlineData("kort", "MESSAGE_TOO_SHORT")]
    [InlineData("Schrijf naar jan.peeters@gmail.com voor meer uitleg", "PRIVATE_EMAIL")]
    [InlineData("Schrijf naar qwerty.vandamme@bedrijf.be voor meer uitleg", "NAMED_EMAIL")]
    [InlineData("Bel mij op 0475 12 34 56 alstublieft", "MOBILE_NUMBER")]
    [InlineData("<img src=x onerror=alert(1)> klopt niet", "MARKUP")]
    [InlineData("Dit klopt \\u202E niet meer", "BIDI_CONTROLS")]
    [InlineData("Dit klopt \\u0000 niet meer", "CONTROL_CHARACTERS")]
    public async Task What_may_not_be_kept_is_not_kept(string message, string code)
    {
        Assert.Contains(
            $"\"received\":false,\"userErrors\":[{{\"path\":\"message\",\"code\":\"{code}\"",
            await ReportAsync(message),
            StringComparison.Ordinal);
        Assert.Equal(0L, await api.Database.AskAsync("SELECT count(*) FROM report"));
    }

    [Fact]
    public async Task Neither_is_a_message_of_half_a_megabyte()
    {
        Assert.Contains("TEXT_TOO_LONG", await ReportAsync(new string('a', 500_000)), StringComparison.Ordinal);
        Assert.Equal(0L, await api.Database.AskAsync("SELECT count(*) FROM report"));
    }

    [Fact]
    public async Task A_draft_cannot_be_told_of_for_the_public_does_not_know_it()
    {
        var slug = await staff.CreateAsync("Nog niet bekend");
        Assert.Contains("NOT_FOUND", await ReportAsync("Dit bestaat helemaal niet.", slug), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_sent_again_is_one_report()
    {
        for (var time = 0; time < 2; time++)
            await ReportAsync("De uren kloppen niet meer.");
        Assert.Equal(1L, await api.Database.AskAsync("SELECT count(*) FROM report"));
    }

    [Fact]
    public async Task Beyond_the_pace_of_one_client_it_is_told_in_the_readers_language_also_within_one_request()
    {
        var many = string.Join(
            ' ',
            Enumerable.Range(0, 9).Select(
                number => $"r{number}: reportProblem(input: {{ offer: \"boekstart-sint-truiden\", message: \"Melding nummer {number}\" }}) {{ received userErrors {{ path code message }} }}"));
        var answer = await api.AskAsync($"mutation @inContext(language: \"en\") {{ {many} }}");
        Assert.EndsWith(
            """r8":{"received":false,"userErrors":[{"path":"","code":"TOO_MANY_REPORTS","message":"Much was reported from your network just now: try again in 10 minutes."}]}}}""", answer.Text, StringComparison.Ordinal);
        Assert.Equal(8L, await api.Database.AskAsync("SELECT count(*) FROM report"));
        Assert.Contains("probeer het over 10 minuten opnieuw", await ReportAsync("Nog een melding van hier."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_tried_or_refused_is_not_counted()
    {
        for (var time = 0; time < 12; time++)
        {
            Assert.Contains(
                "\"userErrors\":[]",
                (await api.AskAsync("mutation { reportProblem(input: { offer: \"boekstart-sint-truiden\", message: \"Dit is een proef.\", validateOnly: true }) { userErrors { code } } }")).Text,
                StringComparison.Ordinal);
            await ReportAsync("kort");
        }

        Assert.Contains("\"received\":true", await ReportAsync("De uren kloppen niet meer."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_service_may_be_told() =>
        Assert.Contains(
            "\"received\":true", await ReportAsync("Het adres is nu info@bib.be, niet info@bieb.be."), StringComparison.Ordinal);

    [Fact]
    public async Task Twenty_reports_of_an_offer_slow_down_who_sends_more_of_it_and_close_it_to_nobody()
    {
        await api.Database.AskAsync(
            "INSERT INTO report (id, offer_id, kind, source, message, at) SELECT gen_random_uuid(), offer.id, 'WRONG', 'VISITOR', 'Melding ' || n, now() FROM offer, generate_series(1, 40) AS n WHERE slug = 'boekstart-sint-truiden'");
        Assert.Contains("\"received\":true", await ReportAsync("Dit is de eerste van hier."), StringComparison.Ordinal);
        Assert.Contains("TOO_MANY_REPORTS", await ReportAsync("Dit is de tweede van hier."), StringComparison.Ordinal);
        Assert.Contains(
            "\"received\":true", await ReportAsync("Dit is over iets anders.", "typlessen-sint-truiden"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_told_in_the_language_that_the_browser_asks_for_or_the_operation()
    {
        Assert.Contains("Schrijf in een zin", await ReportAsync("kort"), StringComparison.Ordinal);
        Assert.Contains(
            "Write in a sentence", await ReportAsync("kort", language: "fr;q=0.3, en-GB;q=0.9, nl;q=0.5"), StringComparison.Ordinal);
        Assert.Contains("Schrijf in een zin", await ReportAsync("kort", language: "sv, nl-BE;q=0.9, en;q=0.5"), StringComparison.Ordinal);
        var inContext = await api.AskAsync(
            "mutation @inContext(language: \"en\") { reportProblem(input: { offer: \"boekstart-sint-truiden\", message: \"kort\" }) { userErrors { message } } }");
        Assert.Contains("Write in a sentence", inContext.Text, StringComparison.Ordinal);
    }

    private async Task<string> ReportAsync(string message, string offer = "boekstart-sint-truiden", string? language = null)
    {
        var query = $"mutation {{ reportProblem(input: {{ offer: \"{offer}\", message: \"{message}\" }}) {{ received userErrors {{ path code message }} }} }}";
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent($"{{\"query\":{JsonSerializer.Serialize(query)}}}", System.Text.Encoding.UTF8, Answer.Json) };
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return (await api.SendAsync(request, Answer.GraphQLResponse)).Text;
    }
}
