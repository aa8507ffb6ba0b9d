using BenchmarkDotNet.Attributes;
using Catalogue.Bench.Rows;
using Catalogue.GraphQL;

namespace Catalogue.Bench.Benchmarks;

/// <summary>Hostile documents, none of which is remembered: each call refuses anew.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class RefusalBenchmarks
{
    private readonly Engine engine = RowsEngine.Make(OfferRows.Make());

    public static IEnumerable<string> Names => HostileTexts.All.Keys;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [Benchmark]
    public void Refuse() => Cases.Run(engine, new GraphQLRequest(HostileTexts.All[Name])).Dispose();
}
