using System.Text.RegularExpressions;

namespace Catalogue.House.Tests;

/// <summary>
/// docs/curators.md names what there is: each word in bold stands on the pages, each picture is there, and each of the ten things has three
/// steps.
/// </summary>
public sealed partial class CuratorGuideTests
{
    private const int Things = 10;
    private const int LargestPicture = 200_000;

    private static readonly string guide = Repository.Text("docs/curators.md");

    // Where the words of the pages come from.
    private static readonly string[] pages =
    [
        .. Repository.Files("src/Catalogue.Web/graphiql/src", "*.tsx"),
        .. Repository.Files("src/Catalogue.Web/graphiql/src", "*.ts"),
        "src/Catalogue.Api/Tasks/TaskSteps.cs",
        "src/Catalogue.Api/Freshness/page.nl.json",
        "src/Catalogue.Data/Texts/Terms/nl.json",
    ];

    [Fact]
    public void Every_word_in_bold_is_the_title_of_an_operation_or_stands_on_a_page()
    {
        string[] titles = [.. from file in Repository.Files("schema/operations", "*.graphql")
                              from line in Repository.Lines(file)
                              let title = Header().Match(line)
                              where title.Success
                              select title.Groups["text"].Value];
        string[] texts = [.. pages.Select(Repository.Text)];
        string[] bold = [.. Bold().Matches(guide).Select(match => Spaces().Replace(match.Groups["text"].Value, " ")).Distinct()];

        Assert.True(bold.Length > 30);
        Assert.DoesNotContain(bold, words => !titles.Contains(words) && !texts.Any(text => IsWhole(text, words)));
    }

    [Fact]
    public void Every_picture_is_there_is_told_in_words_and_is_no_larger_than_need_be()
    {
        var shown = Picture().Matches(guide);
        Assert.NotEmpty(shown);
        Assert.All(shown, picture =>
        {
            Assert.True(picture.Groups["told"].Length > 60, $"{picture.Value} is told in few words.");
            Assert.InRange(new FileInfo(Path.Combine(Repository.Root, "docs", picture.Groups["file"].Value)).Length, 1, LargestPicture);
        });
        Assert.Equal(
            Repository.Files("docs/images", "curators-*.png").Select(Path.GetFileName).Order(),
            shown.Select(picture => Path.GetFileName(picture.Groups["file"].Value)).Order());
    }

    [Fact]
    public void Each_of_the_ten_things_has_three_steps()
    {
        var things = guide.Split("\n## ").Where(part => char.IsAsciiDigit(part[0])).ToList();
        Assert.Equal(Enumerable.Range(1, Things).Select(number => $"{number}."), things.Select(thing => thing.Split(' ')[0]));
        Assert.All(
            things,
            thing => Assert.Equal(
                ["1", "2", "3"], Step().Matches(thing[thing.IndexOf('\n')..]).Select(step => step.Groups["number"].Value)));
    }

    private static bool IsWhole(string text, string words) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^# (Titel|Taak): (?<text>.*\S)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"!\[(?<told>[^\]]+)\]\((?<file>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^(?<number>\d+)\. ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
