using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>What the machine is set to changes nothing of what it says: language, calendar, signs of numbers, time zone.</summary>
public sealed class MachineTests
{
    private static readonly string[] Questions =
    [
        "{ offers(first: 100, filter: {period: {}}) { nodes { slug title validFrom validUntil updatedAt price { amount } places { latitude longitude } schedule { summary } languageLabels: languages } } }",
        "{ offers(filter: {period: {from: \"2027-03-01\", until: \"2026-09-30\"}}) { totalCount } }",
        "{ offers(filter: {age: {birthDate: \"1850-01-01\"}}) { totalCount } }",
        "{ offers(filter: {schoolYear: \"2026-2028\"}) { totalCount } }",
        "{ offers(first: -3) { totalCount } }",
        "{ offers(search: \"INSTAPKLAS ISTANBUL\") { totalCount } organisations { nodes { slug name } } }",
    ];

    [Fact]
    public async Task Answers_are_the_same_on_machines_of_other_languages_calendars_and_time_zones()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var expected = await AnswersAsync(database, "C", "UTC");
        Assert.All(expected[..^1], Assert.NotEmpty);
        // A dotless i and a decimal comma, in tomorrow's day; another calendar and another minus, in yesterday's.
        foreach (var (language, zone) in new[] { ("tr_TR.UTF-8", "Asia/Tokyo"), ("ar_SA.UTF-8", "Pacific/Honolulu") })
            Assert.Equal(expected, await AnswersAsync(database, language, zone));
    }

    [Fact]
    public async Task A_machine_without_time_zones_is_told_what_it_lacks()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        using var server = ServerProcess.StartWith(new() { ["TZDIR"] = "/nowhere" }, "check", "--ConnectionStrings:Catalogue", database.ConnectionString);
        Assert.Equal(
            (1, "This machine knows no time zones, and the catalogue's day is that of Europe/Brussels: install the package tzdata.\n"),
            await server.EndAsync());
    }

    private static async Task<string[]> AnswersAsync(TestDatabase database, string language, string zone)
    {
        Dictionary<string, string> machine = new() { ["LC_ALL"] = language, ["LANG"] = language, ["TZ"] = zone };
        using var server = ServerProcess.StartWith(machine, "--urls", "http://127.0.0.1:0", "--ConnectionStrings:Catalogue", database.ConnectionString);
        using var client = await server.ListeningAsync();
        List<string> answers = [];
        foreach (var question in Questions)
            answers.Add((await client.AskAsync(question)).Text);
        answers.Add(await client.GetStringAsync(new Uri("/offers.ics", UriKind.Relative)));
        Assert.Equal((0, ""), await server.EndAsync(ServerProcess.Terminate));

        using var export = ServerProcess.StartWith(machine, "export", "--format", "csv", "--ConnectionStrings:Catalogue", database.ConnectionString);
        answers.Add(await export.OutputAsync());
        Assert.Equal((0, ""), await export.EndAsync());
        return [.. answers];
    }
}
