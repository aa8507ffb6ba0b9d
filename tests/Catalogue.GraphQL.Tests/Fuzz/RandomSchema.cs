using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// Random schemas: five object types, an interface and one that implements it, a union, an enum, input objects. A field of one name has
/// the same type and arguments wherever it stands, so that selections of it merge whatever their parents.
/// </summary>
internal sealed class RandomSchema(int seed)
{
    private const string Inputs = """
        enum Hue { RED DARK_BLUE PALE_GREEN }
        input In { n: Int = 3, s: String, on: Boolean! = true, must: Int!, list: [Int!], hues: [Hue] = [RED, null], in: In, pick: Pick }
        input Pick @oneOf { n: Int, s: String, list: [Float] }
        """;

    private static readonly string[] outputs =
        ["Int", "Float", "String", "Boolean", "ID", "Hue", "T0", "T1", "T2", "T3", "T4", "I0", "I1", "U", "T0", "I0", "I1", "U"];
    private static readonly string[] inputs = ["Int", "Float", "String", "Boolean", "ID", "Hue", "In", "Pick"];

    private readonly Random random = new(seed);

    public static Schema Make(int seed) =>
        SchemaBuilder.Build([Parser.Parse(new Source(new RandomSchema(seed).Text()), ParserLimits.Schema)]);

    public string Text()
    {
        var fields = Enumerable.Range(0, 14).Select(i => $"f{i}{Arguments()}: {Wrap(One(outputs))}").ToArray();
        var first = Some(fields, 2);
        var second = first.Union(Some(fields, 2)).ToArray();
        var types = Enumerable.Range(0, 5).Select(i => (i == 0 ? 2 : random.Next(3)) switch
        {
            0 => $"type T{i} {Block(Some(fields, 4))}",
            1 => $"type T{i} implements I0 {Block(first.Union(Some(fields, 3)))}",
            _ => $"type T{i} implements I0 & I1 {Block(second.Union(Some(fields, 3)))}",
        });
        return $$"""
            {{Inputs}}
            type Query {{Block(Some(fields, 8))}}
            type Mutation {{Block(Some(fields, 5))}}
            interface I0 {{Block(first)}}
            interface I1 implements I0 {{Block(second)}}
            union U = {{string.Join(" | ", Some(["T0", "T1", "T2", "T3", "T4"], 2))}}
            {{string.Join('\n', types)}}
            """;
    }

    private static string Block(IEnumerable<string> fields) => $"{{ {string.Join(' ', fields)} }}";

    private string Arguments() => random.Next(3) > 0
        ? ""
        : $"({string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(i => Argument($"a{i}")))})";

    private string Argument(string name)
    {
        var type = One(inputs);
        return random.Next(3) > 0 ? $"{name}: {Wrap(type)}" : $"{name}: {type}{Bang()} = {Default(type)}";
    }

    private static string Default(string type) => type switch
    {
        "Int" => "7",
        "Float" => "1.5",
        "String" => "\"é \\n\"",
        "Boolean" => "false",
        "ID" => "12",
        "Hue" => "DARK_BLUE",
        "In" => "{ must: 4, in: { must: 5, n: null } }",
        _ => "{ s: \"x\" }",
    };

    private string Wrap(string type) => random.Next(8) switch
    {
        0 => $"[{type}{Bang()}]{Bang()}",
        1 => $"[[{type}{Bang()}]{Bang()}]{Bang()}",
        _ => $"{type}{Bang()}",
    };

    private string Bang() => random.Next(3) == 0 ? "!" : "";

    private string One(string[] choices) => choices[random.Next(choices.Length)];

    private string[] Some(string[] choices, int count) => [.. choices.OrderBy(_ => random.Next()).Take(count)];
}
