using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Testing;
using Catalogue.Visibility;

// How long after a commit a second server shows it, while visitors read from both: OFFERS more than the starting data, COMMITS measured, READS per second of each.
var (offers, commits, reads) = (Number(0, 0), Number(1, 200), Number(2, 200));
await using var database = offers == 0 ? await CatalogueTemplate.SeededAsync() : await ExamplesAsync(offers);
await using var first = await ServerProcess.StartAsync(database.ConnectionString);
await using var second = await ServerProcess.StartAsync(database.ConnectionString);
using var client = new HttpClient { BaseAddress = second.Address };
var slug = (string)(await database.AskAsync("SELECT min(slug) FROM offer WHERE published IS NOT NULL"))!;
using var over = new CancellationTokenSource();
Readers[] readers = [new(first.Address, 4, reads), new(second.Address, 4, reads)];
var reading = Task.WhenAll(readers.Select(reader => reader.RunAsync(over.Token)));

for (var commit = 0; commit < 20; commit++)
    await MeasureAsync($"warm-up {commit}");
var (waits, watch, before) = (new List<double>(), Stopwatch.StartNew(), readers.Sum(reader => reader.Answered));
for (var commit = 0; commit < commits; commit++)
    waits.Add(await MeasureAsync($"commit {commit}"));
var rate = (readers.Sum(reader => reader.Answered) - before) / watch.Elapsed.TotalSeconds;
await over.CancelAsync();
await reading;

waits.Sort();
var total = Convert.ToInt64(await database.AskAsync("SELECT count(*) FROM offer"), CultureInfo.InvariantCulture);
Console.WriteLine("| offers | commits | reads a second, both servers | median | 95th of 100 | longest |");
Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {total:N0} | {commits} | {rate:F0} | {At(0.5):F1} ms | {At(0.95):F1} ms | {waits[^1]:F1} ms |"));

double At(double part) => waits[(int)(part * (waits.Count - 1))];

int Number(int place, int unlessGiven) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : unlessGiven;

// From the moment that the commit is one until the second server gives an answer that shows it.
async Task<double> MeasureAsync(string title)
{
    await database.SaveAsync(slug, title, OfferStatus.Published);
    var since = Stopwatch.GetTimestamp();
    var query = new { query = "query ($slug: String!) { offer(by: {slug: $slug}) { title } }", variables = new { slug } };
    while (true)
    {
        using var response = await client.PostAsJsonAsync("/graphql", query);
        if ((await response.Content.ReadAsStringAsync()).Contains($"\"{title}\"", StringComparison.Ordinal))
            return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}

static async Task<TestDatabase> ExamplesAsync(int offers)
{
    var database = await CatalogueTemplate.EmptyAsync();
    await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
    await CatalogueDatabase.FillWithExamplesAsync(server, offers, 1, TimeProvider.System, progress: null);
    return database;
}
