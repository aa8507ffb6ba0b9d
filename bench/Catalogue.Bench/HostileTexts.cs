namespace Catalogue.Bench;

/// <summary>Documents meant to cost the server far more than they cost the sender, for rows.schema.graphql.</summary>
internal static class HostileTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["1 MB of `{`"] = new('{', 1 << 20),
        ["100,000 aliases"] = $"{{ {Many(100_000, i => $"a{i}: __typename ")} }}",
        ["4,000 aliases that all conflict"] = $"{{ rows {{ {Many(2_000, _ => "a: id a: slug ")} }} }}",
        ["exponential fragments"] = $"{{ rows {{ organisation {{ ...F0 }} }} }} {Many(480, i => $"fragment F{i} on Organisation {{ ...F{i + 1} ...F{i + 1} }} ")} fragment F480 on Organisation {{ id }}",
        ["a ring of 1,000 fragments"] = $"{{ rows {{ ...F0 }} }} {Many(1_000, i => $"fragment F{i} on Offer {{ ...F{(i + 1) % 1_000} }} ")}",
        ["50,000 directives"] = $"{{ rows {Many(50_000, _ => "@skip(if: false) ")} {{ id }} }}",
        ["100,000 errors"] = $"{{ rows {{ {Many(100_000, i => $"x{i} ")} }} }}",
        ["10,000 errors, within the limit of tokens"] = $"{{ rows {{ {Many(10_000, i => $"x{i} ")} }} }}",
        ["a list 100,000 deep"] = $"{{ rows(a: {new string('[', 100_000)}",
        ["an input object 100,000 deep"] = $"{{ rows(a: {Many(100_000, _ => "{a: ")}",
        ["a number of 1,000,000 digits"] = $"{{ rows(a: {new string('9', 1_000_000)}) {{ id }} }}",
    };

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
