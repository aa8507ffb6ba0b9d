using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Catalogue.Api.Start;

namespace Catalogue.Api.Tests.Start;

/// <summary>
/// What an operator can set, start and see is what docs/operations.md and README.md say: nothing is missing there, and nothing there is
/// made up.
/// </summary>
public sealed partial class DocumentedTests
{
    private static readonly string[] operations = File.ReadAllLines(Repository("docs/operations.md"));

    private static readonly string[] documents =
        [.. Directory.EnumerateFiles(Repository("docs"), "*.md").Append(Repository("README.md")).SelectMany(File.ReadAllLines)];

    [Fact]
    public void Every_setting_is_in_the_tables_and_every_row_of_them_is_a_setting()
    {
        var told = operations.Concat(File.ReadAllLines(Repository("README.md"))).SelectMany(
            line => Setting().Matches(line).Select(match => match.Groups["name"].Value)).Where(name => !name.EndsWith(':')).Concat(Rows()).ToHashSet();
        var names = KnownSettings.All.ToHashSet();
        Assert.Subset(told, names);
        // A section as a whole may be named too.
        Assert.DoesNotContain(
            told, name => !names.Contains(name) && !names.Any(whole => whole.StartsWith($"{name}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_command_is_in_the_table_and_every_row_of_it_is_a_command() => Assert.Equal(
        Commands.All.Select(command => command.Word).Where(word => word != "help").Order(StringComparer.Ordinal),
        Section("## Commands").SelectMany(row => Quoted().Matches(row.Split('|')[1])).Select(
            match => match.Groups["text"].Value.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_header_of_this_program_alone_is_in_the_documents()
    {
        var names = Sources().SelectMany(text => Header().Matches(text).Select(match => match.Groups["name"].Value)).ToArray();
        Assert.Contains("GraphQL-Cost", names);
        Assert.All(names, name => Assert.Contains(documents, line => line.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_header_of_the_documents_is_one_that_the_program_reads_or_sends()
    {
        var text = string.Concat(Sources());
        var ours = Header().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();
        // As the framework has them: HeaderNames.IfNoneMatch, Headers.IfNoneMatch, ForwardedHeaders.XForwardedFor.
        var used = Property().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();
        var told = documents.SelectMany(line => Quoted().Matches(line)).Select(
            match => ToldHeader().Match(match.Groups["text"].Value)).Where(match => match.Success)
            .Select(match => match.Groups["name"].Value).Distinct().ToArray();
        Assert.Contains("If-None-Match", told);
        Assert.All(told, name => Assert.True(
            ours.Contains(name) || used.Contains(name.Replace("-", "", StringComparison.Ordinal))
                || text.Contains($"\"{name}\"", StringComparison.Ordinal),
            name));
    }

    // The first cell of a table's head names the sections, those of its rows what is in them.
    private static IEnumerable<string> Rows()
    {
        string[] sections = [];
        foreach (var line in operations)
        {
            if (!line.StartsWith('|'))
            {
                sections = [];
                continue;
            }

            var cell = Quoted().Matches(line.Split('|')[1]).Select(match => match.Groups["text"].Value).ToArray();
            if (cell.Length > 0 && cell.All(name => name.EndsWith(':')))
                sections = cell;
            foreach (var name in sections == cell ? [] : sections.SelectMany(section => cell.Select(name => section + name)))
                yield return name;
        }
    }

    private static IEnumerable<string> Section(string heading) =>
        operations.SkipWhile(line => line != heading).Skip(1).TakeWhile(
            line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository("src/Catalogue.Api"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText);

    private static string Repository(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));

    [GeneratedRegex("`(--)?(?<name>(Catalogue|ConnectionStrings|Identity|GraphQL|Limits)(:[A-Za-z]+)+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("const string \\w*Header = \"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();

    [GeneratedRegex("Headers\\.(?<name>\\w+)|HeaderNames\\.(?<name>\\w+)|headers\\.(?<name>\\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Property();

    // Alone or with a value: `Retry-After`, `Cache-Control: no-store`.
    [GeneratedRegex("^(?<name>[A-Z][A-Za-z]*(-[A-Z][A-Za-z]*)+|ETag|Vary|Accept|Authorization|Allow|Origin)(: .*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ToldHeader();
}
