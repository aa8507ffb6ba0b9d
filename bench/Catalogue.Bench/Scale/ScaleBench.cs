using System.Diagnostics;
using System.Text.Json;
using Catalogue.Bench.Measuring;

namespace Catalogue.Bench.Scale;

/// <summary>Two catalogues of different sizes beside one another: the start, what is resident, and a filtered list with what its offers name.</summary>
internal sealed class ScaleBench(string program, (string Name, string DataFolder)[] catalogues)
{
    private const int Starts = 5;
    private const int Rounds = 40;
    private const int PerRound = 100;
    private const int AtOnce = 4;
    private const int FirstPort = 15_480;

    /// <summary>Filters that find many offers, so that each answer is a full page of 20.</summary>
    private static readonly string[] Filters =
    [
        """{"age":{"years":9},"networks":["GO"]}""",
        """{"age":{"years":13},"themes":["huiswerkbegeleiding"]}""",
        """{"levels":["PRIMARY"],"targetGroups":["PUPILS"],"free":true}""",
        """{"organisationKind":"EXTERNAL","networks":["OGO","VGO"],"schoolYear":"2026-2027"}""",
    ];

    private static readonly string[] Questions = [.. Filters.Select(filter => JsonSerializer.Serialize(new
    {
        query = Texts.Document("filtered-list"),
        variables = new { filter = JsonSerializer.Deserialize<JsonElement>(filter) },
    }))];

    public async Task RunAsync(TextWriter output)
    {
        var starts = new double[catalogues.Length][];
        for (var at = 0; at < catalogues.Length; at++)
            starts[at] = new double[Starts];
        for (var start = 0; start < Starts; start++)
        {
            for (var at = 0; at < catalogues.Length; at++)
            {
                await using var server = await StartAsync(at);
                starts[at][start] = server.Start.TotalSeconds;
            }
        }

        var servers = new List<ScaleServer>();
        try
        {
            for (var at = 0; at < catalogues.Length; at++)
                servers.Add(await StartAsync(at));
            var times = await TimesAsync(servers);
            var throughput = await ThroughputAsync(servers);
            output.WriteLine($"| | {string.Join(" | ", catalogues.Select(catalogue => catalogue.Name))} | ratio |");
            output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("--:|", catalogues.Length + 1))}");
            Row(output, "start to first answer, median of 5", starts.Select(Meter.Median), "s", 2);
            Row(output, "resident after the load below", servers.Select(server => server.ResidentMegabytes), "MB", 0);
            Row(output, "filtered list, median", times.Select(Meter.Median), "ms", 2);
            Row(output, "filtered list, slowest of 20", times.Select(all => all.Order().ElementAt(all.Length * 19 / 20)), "ms", 2);
            Row(output, $"answers a second, {AtOnce} at once", throughput.Select(Meter.Median), "", 0);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    private Task<ScaleServer> StartAsync(int at) => ScaleServer.StartAsync(program, catalogues[at].DataFolder, FirstPort + at, Questions[0]);

    // By turns, so that what else the machine does meets both alike. The first rounds warm up.
    private static async Task<double[][]> TimesAsync(List<ScaleServer> servers)
    {
        var times = servers.ConvertAll(_ => new List<double>());
        for (var round = -Rounds; round < Rounds; round++)
        {
            for (var at = 0; at < servers.Count; at++)
            {
                for (var ask = 0; ask < PerRound; ask++)
                {
                    var took = await servers[at].AskAsync(Questions[ask % Questions.Length]);
                    if (round >= 0)
                        times[at].Add(took.TotalMilliseconds);
                }
            }
        }

        return [.. times.Select(all => all.ToArray())];
    }

    private static async Task<double[][]> ThroughputAsync(List<ScaleServer> servers)
    {
        var rates = servers.ConvertAll(_ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < servers.Count; at++)
            {
                var server = servers[at];
                var began = Stopwatch.GetTimestamp();
                await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
                {
                    for (var ask = 0; ask < PerRound; ask++)
                        await server.AskAsync(Questions[ask % Questions.Length]);
                }));
                rates[at].Add(AtOnce * PerRound / Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
        }

        return [.. rates.Select(all => all.ToArray())];
    }

    private static void Row(TextWriter output, string name, IEnumerable<double> values, string unit, int decimals)
    {
        double[] all = [.. values];
        var written = all.Select(value => $"{value.ToString($"N{decimals}", System.Globalization.CultureInfo.InvariantCulture)} {unit}".TrimEnd());
        output.WriteLine($"| {name} | {string.Join(" | ", written)} | {(all[^1] / all[0]).ToString("F2", System.Globalization.CultureInfo.InvariantCulture)} |");
    }
}
