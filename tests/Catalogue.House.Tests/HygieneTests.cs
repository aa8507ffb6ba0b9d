using System.Text.RegularExpressions;

namespace Catalogue.House.Tests;

/// <summary>What the compiler cannot refuse and nobody should have to look for.</summary>
public sealed partial class HygieneTests
{
    [Fact]
    public void No_unfinished_marks_and_no_switched_off_warnings()
    {
        var marks =
            from file in Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"))
            where !file.EndsWith("/HygieneTests.cs", StringComparison.Ordinal)
            from line in Repository.Lines(file)
            where Unfinished().IsMatch(line)
            select $"{file}: {line.Trim()}";
        Assert.Empty(marks);
    }

    [Fact]
    public void Private_fields_have_plain_names() =>
        Assert.Empty(
            from file in Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"))
            from line in Repository.Lines(file)
            where Underscored().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [Fact]
    public void No_lock_file_names_the_host_it_was_made_from() =>
        Assert.All(
            Repository.Files(".", "package-lock.json"),
            file => Assert.DoesNotContain("\"resolved\": \"http", Repository.Text(file), StringComparison.Ordinal));

    [Fact]
    public void No_picture_is_larger_than_a_page_that_shows_it_should_load()
    {
        var pictures = Repository.Files("docs", "*.png");
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.InRange(Repository.Length(picture), 1, 300_000));
    }

    [Fact]
    public void Every_decision_has_status_context_decision_and_consequences()
    {
        var records = Repository.Files("docs/decisions", "0*.md");
        Assert.NotEmpty(records);
        Assert.All(records, record =>
        {
            var text = Repository.Text(record);
            Assert.Contains("Status", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("## Context", text, StringComparison.Ordinal);
            Assert.Contains("## Decision", text, StringComparison.Ordinal);
            Assert.Contains("## Consequences", text, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|#pragma warning disable|SuppressMessage|#nullable disable|Skip *= *""|Thread\.Sleep", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^ +private [^=(]* _\w+( =|;)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Underscored();
}
