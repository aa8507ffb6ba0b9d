using System.Text.RegularExpressions;

namespace Catalogue.House.Tests;

/// <summary>
/// The README's table of errors has every code that a client may find in extensions.code, and no other; no document names a code that
/// nothing gives.
/// </summary>
public sealed partial class ErrorCodeTests
{
    // Is told to whoever builds a schema, never to a client.
    private const string NeverAnswered = "SCHEMA_INVALID";

    // What documents say in such words beside codes: variables of the environment, which are others' to name.
    private const string OfTheEnvironment = "ASPNETCORE_";

    [Fact]
    public void Every_code_is_in_the_table_of_errors()
    {
        Assert.Equal([NeverAnswered], Constants().Select(constant => constant.Code).Except(Told()).Order());
    }

    [Fact]
    public void Every_code_of_the_table_of_errors_is_given()
    {
        var text = string.Concat(Sources().Select(source => source.Text));
        var given = Constants().Where(constant => Regex.IsMatch(
            text, $"\\b{constant.Name}\\b(?! = \"[A-Z])", RegexOptions.None, TimeSpan.FromSeconds(10)));
        Assert.Empty(Told().Except(given.Select(constant => constant.Code)).Order());
    }

    [Fact]
    public void Every_code_that_a_document_names_is_one_of_the_program_or_a_value_of_the_schema()
    {
        var values = Repository.Files("schema", "*.graphql").SelectMany(
            file => Word().Matches(Repository.Text(file))).Select(word => word.Value);
        var known = Sources().SelectMany(source => Literal().Matches(source.Text)).Select(code => code.Groups["code"].Value).Concat(values)
            .Concat(MadeOfNames()).ToHashSet();
        var strangers =
            from file in Repository.Files("docs", "*.md").Append("README.md")
            from Match code in Quoted().Matches(Repository.Text(file))
            let named = code.Groups["code"].Value
            where named.Contains('_', StringComparison.Ordinal) && !named.StartsWith(OfTheEnvironment, StringComparison.Ordinal)
            where !known.Contains(named)
            select $"{file}: {named}";
        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_code_is_a_constant_so_that_it_is_found() =>
        Assert.Empty(Sources().SelectMany(source => InPlace().Matches(source.Text).Select(code => $"{source.File}: {code.Value}")));

    /// <summary>The codes of every enum of codes in a source: AgesReversed is AGES_REVERSED.</summary>
    internal static IEnumerable<string> OfEnum(string source) =>
        from Match codes in CodeEnum().Matches(source)
        from Match member in Member().Matches(codes.Groups["members"].Value)
        select WordStart().Replace(member.Value, "_").ToUpperInvariant();

    private static IEnumerable<string> MadeOfNames() =>
        Sources().SelectMany(source => OfEnum(source.Text));

    private static HashSet<string> Told()
    {
        var table = Repository.Lines("README.md").SkipWhile(line => line != "## Errors").TakeWhile(line => line != "## Licence")
            .Where(line => line.StartsWith('|'));
        return [.. table.SelectMany(row => Quoted().Matches(row.Split('|')[1]).Select(code => code.Groups["code"].Value))];
    }

    private static IEnumerable<(string Name, string Code)> Constants() =>
        Sources().SelectMany(source => Constant().Matches(source.Text))
            .Select(found => (found.Groups["name"].Value, found.Groups["code"].Value));

    private static IEnumerable<(string File, string Text)> Sources() =>
        Repository.Files("src", "*.cs").Select(file => (file, Repository.Text(file)));

    [GeneratedRegex("const string (?<name>\\w+) = \"(?<code>[A-Z]{3,}(_[A-Z]+)*)\";", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constant();

    [GeneratedRegex("\"(?<code>[A-Z]{3,}(_[A-Z]+)+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("\\b[A-Z]+(_[A-Z]+)+\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("enum \\w+Code\\s*\\{(?<members>[^}]*)\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeEnum();

    [GeneratedRegex("\\b[A-Z]\\w+(?=,)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordStart();

    [GeneratedRegex("`(?<code>[A-Z][A-Z_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("new (BadRequest|GraphQLError|FieldException|FilterException)\\([^;]*\"[A-Z]{3,}(_[A-Z]+)+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPlace();
}
