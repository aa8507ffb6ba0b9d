using System.Runtime.CompilerServices;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Http.Answers;

/// <summary>
/// Every file of schema/operations, sent as a visitor would by POST and by GET, by a server that keeps answers and by one that keeps none.
/// </summary>
public sealed class EveryOperationTests : IAsyncLifetime
{
    private const string Variables = "# Variabelen:";

    // All others write, ask the database, or are refused to a visitor.
    private static readonly string[] kept =
    [
        "partners/coverage.graphql",
        "partners/offers-for-a-child.graphql",
        "staff/to-check.graphql",
        "staff/to-do.graphql",
        "websites/offer-detail.graphql",
        "websites/offer-schedule.graphql",
        "websites/offers-for-age-network-neighbourhood.graphql",
        "websites/organisations.graphql",
        "websites/search.graphql",
        "websites/suggest.graphql",
    ];

    private ApiServer keeping = null!;
    private ApiServer plain = null!;

    public async Task InitializeAsync()
    {
        keeping = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        plain = await ApiServer.StartBesideAsync(keeping, null, "--Limits:KeptAnswerBytes", "0");
    }

    public async Task DisposeAsync()
    {
        await plain.DisposeAsync();
        await keeping.DisposeAsync();
    }

    [Fact]
    public async Task Answers_are_the_same_with_and_without_and_those_of_visitors_are_kept()
    {
        var files = Directory.EnumerateFiles(Folder(), "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var again = new List<string>();
        foreach (var file in files)
        {
            var (name, text) = (Path.GetRelativePath(Folder(), file), await File.ReadAllTextAsync(file));
            var variables = text.Split('\n').FirstOrDefault(line => line.StartsWith(Variables, StringComparison.Ordinal))?[Variables.Length..];
            var address = $"/graphql?query={Uri.EscapeDataString(text)}&variables={Uri.EscapeDataString(variables ?? "")}";
            var before = keeping.Counts.Hits;
            for (var time = 0; time < 3; time++)
            {
                Same(name, await plain.AskAsync(text, variables), await keeping.AskAsync(text, variables));
                Same(name, await plain.GetAsync(address), await keeping.GetAsync(address));
            }

            var hits = keeping.Counts.Hits - before;
            Assert.True(hits is 0 or 4, name);
            if (hits > 0)
                again.Add(name);
        }

        Assert.Equal(kept, again);
        Assert.Equal((0, 0), (plain.Counts.Hits, plain.Counts.Kept));
    }

    private static void Same(string name, Answer expected, Answer answer)
    {
        Assert.Equal((name, expected.Status, expected.Text), (name, answer.Status, answer.Text));
        foreach (var header in new[] { "Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary", "Allow", "X-Content-Type-Options" })
            Assert.Equal(expected.Headers[header].Order(), answer.Headers[header].Order());
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../schema/operations"));
}
