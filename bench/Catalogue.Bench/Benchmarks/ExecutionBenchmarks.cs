using BenchmarkDotNet.Attributes;
using Catalogue.Bench.Rows;
using Catalogue.GraphQL;

namespace Catalogue.Bench.Benchmarks;

/// <summary>Objects in memory to JSON: through the engine with a remembered document, and by hand.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ExecutionBenchmarks
{
    private readonly OfferRows offers = OfferRows.Make();
    private readonly HandWrittenRows hand = new();
    private readonly GraphQLRequest rows = new(Texts.Document("rows"));
    private readonly GraphQLRequest levels = new(Texts.Document("levels"));
    private Engine engine = null!;

    [GlobalSetup]
    public void Bind() => engine = RowsEngine.Make(offers);

    [Benchmark]
    public void Rows() => Cases.Run(engine, rows).Dispose();

    [Benchmark]
    public void RowsByHand() => hand.WriteRows(offers.Rows);

    [Benchmark]
    public void Levels() => Cases.Run(engine, levels).Dispose();

    [Benchmark]
    public void LevelsByHand() => hand.WriteLevels(offers.Levels);

    [GlobalCleanup]
    public void Close() => hand.Dispose();
}
