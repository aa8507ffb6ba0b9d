using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Catalogue.Api.Identity;
using Catalogue.Api.Tests.Start;
using Catalogue.Data.Curation;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// Eight curators change fifty offers at random while the server is killed (SIGKILL) in the middle and started again. A call whose
/// connection breaks is sent again with its key until it is answered. The seed of a run stands in the name of its test.
/// </summary>
public sealed class KilledUnderLoadTests : IDisposable
{
    // Short each time; as long as asked, for what comes once in a thousand edits.
    private static readonly int times =
        int.Parse(Environment.GetEnvironmentVariable("CATALOGUE_KILLED_TIMES") ?? "1", CultureInfo.InvariantCulture);

    private const int Curators = 8;
    private const int Offers = 50;

    private readonly string folder = TestFolder.Make();
    private ImmutableArray<string> tokens = [];

    public void Dispose() => TestFolder.Remove(folder);

    [Theory]
    [InlineData(51, 300, 3)]
    public async Task Every_acknowledged_change_is_kept_once_when_the_server_is_killed(int seed, int edits, int kills)
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        await RunAsync(
            seed,
            edits * times,
            kills * times,
            () => database.ConnectionString,
            "--ConnectionStrings:Catalogue",
            database.ConnectionString);
    }

    [Theory]
    [InlineData(52, 200, 2)]
    public Task Nor_is_any_lost_when_its_database_ends_with_it(int seed, int edits, int kills) =>
        RunAsync(seed, edits * times, kills * times, () => EmbeddedData.ConnectionString(folder)!);

    private async Task RunAsync(int seed, int edits, int kills, Func<string> connectionString, params string[] arguments)
    {
        var random = new Random(seed);
        await SignInAsync();
        using var server = KilledServer.Start(["--environment", "Development", "--Catalogue:DataFolder", folder, "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information", .. arguments]);
        var slugs = await CreateAsync(server);
        var (versionBefore, historiesBefore) = (await VersionAsync(connectionString()), await HistoriesAsync(server, slugs));

        var plan = RandomEdit.Plan(random, edits, Curators, Offers);
        // More edits than half are done.
        long[] moments = [.. Enumerable.Range(0, kills).Select(_ => versionBefore + random.Next(edits / 20, edits / 2)).Order()];
        using var over = new CancellationTokenSource();
        var killing = KillAsync(server, connectionString, moments, over.Token);
        List<(RandomEdit Edit, bool? IsAcknowledged)>[] made;
        try
        {
            made = await Task.WhenAll(
                Enumerable.Range(0, Curators).Select(curator => WorkAsync(server, plan.Where(edit => edit.Curator == curator), slugs)));
        }
        finally
        {
            await over.CancelAsync();
            await killing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await killing;
        // Stands in the queue behind whatever may still be on its way, and is answered when all of it is served.
        var last = new RandomEdit(edits + 1, 0, 0, "update", IsSentOnce: false);
        var wasLastDone = await MakeAsync(server, last, slugs[0]);
        var histories = await HistoriesAsync(server, slugs);
        var outcomes = made.SelectMany(done => done).Append((Edit: last, IsAcknowledged: wasLastDone)).ToLookup(one => one.Edit.Offer);
        for (var offer = 0; offer < Offers; offer++)
            Check(outcomes[offer], histories[offer], historiesBefore[offer].Length);
        Assert.Equal(
            versionBefore + histories.Sum(history => history.Length) - historiesBefore.Sum(history => history.Length),
            await VersionAsync(connectionString()));
        Assert.InRange(outcomes.SelectMany(one => one).Count(one => one.IsAcknowledged == true), edits / 2, edits + 1);
        await CompareAsync(server, connectionString(), slugs);
    }

    // At the very commit, so that whoever made it has no answer yet, and others are in the middle of theirs.
    private static async Task KillAsync(KilledServer server, Func<string> connectionString, long[] moments, CancellationToken cancel)
    {
        foreach (var moment in moments)
        {
            await DatabaseQuestions.CommittedAsync(connectionString(), moment, cancel);
            await server.KillAsync();
        }
    }

    private async Task<List<(RandomEdit Edit, bool? IsAcknowledged)>> WorkAsync(
        KilledServer server, IEnumerable<RandomEdit> edits, ImmutableArray<string> slugs)
    {
        var done = new List<(RandomEdit Edit, bool? IsAcknowledged)>();
        foreach (var edit in edits)
            done.Add((edit, await MakeAsync(server, edit, slugs[edit.Offer])));
        return done;
    }

    private static void Check(IEnumerable<(RandomEdit Edit, bool? IsAcknowledged)> made, ImmutableArray<Saved> history, int before)
    {
        Assert.Equal(Enumerable.Range(1, history.Length), history.Select(saved => saved.Version));
        var unknown = made.Where(one => one.IsAcknowledged is null).Select(one => one.Edit.Told).ToHashSet();
        var saves = history.Skip(before).ToLookup(saved => unknown.Contains(saved.Told));
        Assert.Distinct(saves[true].Select(saved => saved.Told));
        foreach (var curator in Enumerable.Range(0, Curators))
        {
            Assert.Equal(
                made.Where(one => one.Edit.Curator == curator && one.IsAcknowledged == true).Select(one => one.Edit.Told),
                saves[false].Where(saved => saved.Who == $"{DevelopmentKey.Provider}:curator-{curator}").Select(saved => saved.Told));
        }

        Assert.Equal(made.Count(one => one.IsAcknowledged == true), saves[false].Count());
    }

    /// <summary>Whether it was done; null when it is not known.</summary>
    private async Task<bool?> MakeAsync(KilledServer server, RandomEdit edit, string slug)
    {
        var (token, mutation) = (tokens[edit.Curator], edit.Mutation(slug));
        if ((edit.IsSentOnce ? await server.TryAsync(token, mutation) : await server.AskAsync(token, mutation)) is not { } answer)
            return null;
        var errors = answer.Data.GetProperty(edit.Action + "Offer").GetProperty("userErrors");
        Assert.All(errors.EnumerateArray(), error => Assert.Equal("STEP_NOT_ALLOWED", error.GetProperty("code").GetString()));
        return errors.GetArrayLength() == 0;
    }

    private async Task SignInAsync()
    {
        var key = new DevelopmentKey(_ => Task.FromResult(folder));
        tokens = [.. await Task.WhenAll(Enumerable.Range(0, Curators).Select(curator =>
            key.SignAsync(
                DevelopmentKey.Claims($"curator-{curator}", $"Curator {curator}", Role.Curator, null, "sint-truiden"),
                TimeProvider.System.GetUtcNow(),
                TimeSpan.FromHours(1),
                default)))];
    }

    // Half of them published.
    private async Task<ImmutableArray<string>> CreateAsync(KilledServer server)
    {
        var slugs = new string[Offers];
        await Parallel.ForAsync(0, Offers, new ParallelOptions { MaxDegreeOfParallelism = Curators }, async (offer, _) =>
        {
            var token = tokens[offer % Curators];
            var content = $"title: \"Beproefd {offer}\", summary: \"Een voorbeeld.\", organisation: \"{Staff.Organisation}\", themes: [\"boekstart\"], levels: [PRIMARY], allNetworks: true, areas: [{{ municipality: \"sint-truiden\" }}]";
            var created = await server.AskAsync(
                token,
                $"mutation {{ createOffer(input: {{ content: {{ {content} }}, idempotencyKey: \"maak {offer}\" }}) {{ offer {{ slug }} }} }}");
            slugs[offer] = created.Data.GetProperty("createOffer").GetProperty("offer").GetProperty("slug").GetString()!;
            if (offer % 2 == 0)
                Assert.EndsWith(
                    "\"userErrors\":[]}}}",
                    (await server.AskAsync(token, $"mutation {{ publishOffer(input: {{ offer: \"{slugs[offer]}\", idempotencyKey: \"publiceer {offer}\" }}) {{ userErrors {{ code }} }} }}")).Text,
                    StringComparison.Ordinal);
        });
        return [.. slugs];
    }

    private async Task<ImmutableArray<ImmutableArray<Saved>>> HistoriesAsync(KilledServer server, ImmutableArray<string> slugs)
    {
        var histories = ImmutableArray.CreateBuilder<ImmutableArray<Saved>>();
        foreach (var slug in slugs)
        {
            var saves = new List<Saved>();
            string before;
            do
            {
                before = saves.Count == 0 ? "" : $", before: {saves[^1].Version}";
                var page = await server.AskAsync(
                    tokens[0],
                    $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ history(first: 10{before}) {{ version who what title remark }} }} }}");
                saves.AddRange(page.Data.GetProperty("offer").GetProperty("history").EnumerateArray().Select(Saved.Of));
            }
            while (before != (saves.Count == 0 ? "" : $", before: {saves[^1].Version}"));
            histories.Add([.. Enumerable.Reverse(saves)]);
        }

        return histories.ToImmutable();
    }

    // What is served, from the working and from the public graph, is what the rows say.
    private async Task CompareAsync(KilledServer server, string connectionString, ImmutableArray<string> slugs)
    {
        var rows = await RowsAsync(connectionString, "status", "version", "working");
        Assert.Equal(slugs.Length, rows.Length);
        Assert.Equal(rows, await ServedAsync(server, tokens[0], "query @inContext(catalogue: WORKING)", slugs));
        var published = await RowsAsync(connectionString, "'PUBLISHED'", "published_version", "published");
        Assert.InRange(published.Length, 1, slugs.Length - 1);
        Assert.Equal(published, await ServedAsync(server, null, "query", slugs));
    }

    private static async Task<string[]> ServedAsync(KilledServer server, string? token, string operation, ImmutableArray<string> slugs)
    {
        var fields = slugs.Select((slug, at) => $"o{at}: offer(by: {{ slug: \"{slug}\" }}) {{ slug status version title capacity }}");
        var answer = await server.AskAsync(token, $"{operation} {{ {string.Join(' ', fields)} }}");
        return [.. answer.Data.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object).Select(one => string.Join(' ', one.Value.EnumerateObject().Select(member => member.Value.ToString()))).Order(StringComparer.Ordinal)];
    }

    private static async Task<string[]> RowsAsync(string connectionString, string status, string version, string content) =>
        [.. ((string[])(await DatabaseQuestions.AskAsync(
            connectionString,
            $"SELECT array_agg(concat_ws(' ', slug, {status}, {version}, {content}->>'title', COALESCE({content}->>'capacity', ''))) FROM offer WHERE slug LIKE 'beproefd-%' AND {content} IS NOT NULL"))!).Order(StringComparer.Ordinal)];

    private static async Task<long> VersionAsync(string connectionString) =>
        (long)(await DatabaseQuestions.AskAsync(connectionString, "SELECT version FROM catalogue_version"))!;

    private sealed record Saved(int Version, string Who, string Told)
    {
        public static Saved Of(JsonElement save)
        {
            var what = Text(save, "what");
            var words = what switch { "update" => Text(save, "title"), "return" => Text(save, "remark"), _ => null };
            return new(
                int.Parse(save.GetProperty("version").ToString(), CultureInfo.InvariantCulture),
                Text(save, "who"),
                words is null ? what : $"{what} {words}");
        }

        private static string Text(JsonElement save, string member) => save.GetProperty(member).ToString();
    }
}
