using System.Globalization;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>Texts that are hardly ever right: bytes, tokens, right texts with something changed, and JSON that fits nothing.</summary>
internal sealed class Soup(int seed)
{
    private static readonly string[] tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "query", "mutation", "subscription", "fragment", "on", "type", "input", "enum", "union",
        "interface", "extend", "schema", "directive", "scalar", "implements", "repeatable", "Query", "Part", "Named", "Thing", "Range", "By", "Colour", "Int", "String", "part",
        "parts", "echo", "text", "number", "list", "range", "by", "id", "name", "inner", "from", "until", "F", "G", "A", "$v", "$w", "@skip(if: $v)", "@include(if: true)", "@skip",
        "if", "true", "null", "1", "99999999999999", "-0.5e3", "1e999", "\"s\"", "\"\"\"b\"\"\"", "\"\\uD83D\"", "BLUE", "__typename", "__schema", "__type", "#\n", ",", "\uFEFF",
    ];

    private static readonly string[] names = ["text", "number", "list", "rating", "on", "id", "colour", "range", "by", "from", "until", "inner", "name", "v", "w", "\\ud800", "\\u0074ext"];

    private readonly Random random = new(seed);

    public string Characters()
    {
        var bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return random.Next(3) switch
        {
            0 => System.Text.Encoding.UTF8.GetString(bytes),
            1 => System.Text.Encoding.Latin1.GetString(bytes),
            _ => System.Text.Encoding.Unicode.GetString(bytes),
        };
    }

    public string Tokens() => string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => One(tokens)));

    /// <summary>The text with a few pieces of it lost, doubled, moved or replaced.</summary>
    public string Changed(string text)
    {
        for (var times = random.Next(1, 4); times > 0 && text.Length > 1; times--)
        {
            var start = random.Next(text.Length);
            var piece = text.Substring(start, Math.Min(random.Next(1, 12), text.Length - start));
            text = random.Next(5) switch
            {
                0 => text.Remove(start, piece.Length),
                1 => text.Insert(start, piece),
                2 => text.Remove(start, piece.Length).Insert(random.Next(text.Length - piece.Length + 1), piece),
                3 => text.Insert(start, $" {One(tokens)} "),
                _ => text.Remove(start, 1).Insert(start, ((char)random.Next(0x3000)).ToString()),
            };
        }

        return text;
    }

    public string Json(int depth = 5) => random.Next(depth > 0 ? 12 : 8) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.Next(-5, 5).ToString(CultureInfo.InvariantCulture),
        3 => One(["1.0", "1e400", "-1e-400", "2147483648", "1.5", "123456789012345678901234567890", "0.1e1", "-0"]),
        4 => $"\"{One(["BLUE", "dark_red", "\\ud83d", "\\u0000", "é", "", "\\udc00x", "s"])}\"",
        5 => "[]",
        6 => "{}",
        8 or 9 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Json(depth - 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{One(names)}\":{Json(depth - 1)}"))}}}",
    };

    public string Variables() => random.Next(12) == 0
        ? Json()
        : $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"\"{One(names)}\":{Json(random.Next(4))}"))}}}";

    private string One(string[] choices) => choices[random.Next(choices.Length)];
}
