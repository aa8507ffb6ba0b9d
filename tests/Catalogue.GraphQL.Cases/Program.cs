using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.GraphQL.Cases;

// The contract of tests/conformance: a JSON line in, its verdict out, in order, until the input ends.
using var input = new StreamReader(Console.OpenStandardInput());
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
var judge = new Judge();
var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
{
    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
    Converters = { new HalfPairConverter() },
};
while (await input.ReadLineAsync() is { } line)
{
    if (line.Length > 0)
        await output.WriteLineAsync(JsonSerializer.Serialize(judge.Answer(JsonSerializer.Deserialize<Case>(line, options)!), options));
}
