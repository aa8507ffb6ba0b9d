using System.Text.Json;

namespace Catalogue.Bench.Measuring;

/// <summary>What one run found for one case: the median processor time of a call, and the managed bytes it allocates (ours only).</summary>
internal sealed record Measurement(string Side, string Name, double Nanoseconds, double? Bytes = null, int Fields = 0)
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

    public static Measurement FromJson(string line) => JsonSerializer.Deserialize<Measurement>(line, options)!;

    public string ToJson() => JsonSerializer.Serialize(this, options);
}
