using BenchmarkDotNet.Attributes;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Bench.Benchmarks;

/// <summary>The stages before execution, on the documents of the table.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private Source source = null!;
    private Schema schema = null!;
    private Document document = null!;

    [Params("kitchen sink", "introspection query", "largest documented operation")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Read()
    {
        source = new Source(Text switch
        {
            "kitchen sink" => Texts.Document("kitchen-sink"),
            "introspection query" => Texts.Document("introspection"),
            _ => Texts.LargestOperation(),
        });
        schema = Texts.Schema(Text == "kitchen sink" ? Texts.Document("kitchen-sink.schema") : Texts.CatalogueSchema());
        document = Parser.Parse(source);
    }

    [Benchmark]
    public int Lex() => Cases.Lex(source);

    [Benchmark]
    public Document Parse() => Parser.Parse(source);

    [Benchmark]
    public ValidationResult Validate() => Validator.Validate(schema, document);
}
