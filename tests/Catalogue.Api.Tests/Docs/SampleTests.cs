namespace Catalogue.Api.Tests.Docs;

/// <summary>
/// Every block of GraphQL, shell, JavaScript and JSON in the README and in docs/ does what the document says, run from the document's own
/// text, or the line before it says why it is not run: `&lt;!-- not run: REASON --&gt;`. JSON after a sample is its variables or its
/// answer.
/// </summary>
public sealed class SampleTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Path.Combine(SampleRun.Repository, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Append("README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_sample_of_a_document_is_run_or_says_why_not(string document)
    {
        await using var run = await SampleRun.StartAsync();
        var faults = await run.FaultsAsync(await File.ReadAllTextAsync(Path.Combine(SampleRun.Repository, document)));
        Assert.True(faults.Length == 0, $"{document}:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task A_sample_that_is_wrong_is_told_by_its_line()
    {
        await using var run = await SampleRun.StartAsync();
        string[] wrong =
        [
            "graphql\n{ offers { nodes { titel } } }",
            "graphql\nmutation { publishOffer(input: { offer: \"boekstart-sint-truiden\", expectedVersion: 99 }) { userErrors { code } } }",
            "graphql\nfragment F on Offer { title }",
            "sh\ncurl -s localhost:5080/nowhere",
            "sh\ncurl --insecure localhost:5080/graphql",
            "sh\ncurl -s localhost:5080/graphql -H 'content-type: application/json' -d '{\"query\":\"{ titel }\"}'",
            "sh\ndotnet Catalogue.Api.dll --ulrs http://localhost:5080",
            "sh\ndotnet Catalogue.Api.dll seed --Catalogue:DataFoldr data",
            "sh\ndotnet Catalogue.Api.dll import nothing.csv",
            "sh\nLimits__Dept=3",
            "sh\npg_dump -h db.example catalogue",
            "js\nthrow new Error('no');",
            "json\n{ \"filter\": {} }",
            "bash\ntrue",
        ];
        var faults = await run.FaultsAsync(string.Concat(wrong.Select(text => $"```{text}\n```\n")));
        Assert.Equal(wrong.Select(text => text.Split('\n')[0]), faults.Select(fault => fault.Split(", ")[1].Split(':')[0]));
    }

    [Theory]
    [InlineData("graphql\n{ offer(by: { slug: \"boekstart-sint-truiden\" }) { title } }", "json\n{ \"data\": { \"offer\": { \"title\": \"Boekenstart\" } } }")]
    [InlineData("graphql\nquery ($slug: String!) { offer(by: { slug: $slug }) { title } }", "json\n{ \"slug\": 3 }")]
    [InlineData("js\nconsole.log(1);", "prints `2`.")]
    public async Task What_follows_a_sample_must_fit_it(string sample, string follows)
    {
        await using var run = await SampleRun.StartAsync();
        Assert.Single(
            await run.FaultsAsync(
                $"```{sample}\n```\n\n{(follows.StartsWith("json", StringComparison.Ordinal) ? $"```{follows}\n```" : follows)}\n"));
    }

    [Fact]
    public async Task A_sample_that_says_why_is_not_run()
    {
        await using var run = await SampleRun.StartAsync();
        Assert.Empty(await run.FaultsAsync("<!-- not run: there is no such server -->\n```sh\nexit 3\n```\n"));
        Assert.Single(await run.FaultsAsync("<!-- not run:  -->\n```sh\nexit 3\n```\n"));
    }
}
