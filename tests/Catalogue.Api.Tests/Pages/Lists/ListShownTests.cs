using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Catalogue.Api.Pages.Lists;

namespace Catalogue.Api.Tests.Pages.Lists;

/// <summary>Other languages than C# list parameters as well: what they list are parameters that the server reads.</summary>
public sealed partial class ListShownTests
{
    private static readonly string[] read = [.. ListParameters.All.Select(parameter => parameter.Name), .. ListShown.Names];

    [Theory]
    [InlineData("src/Catalogue.Web/embed/src/query.ts", "dimensions")]
    [InlineData("src/Catalogue.Web/embed/src/query.ts", "settings")]
    public void What_the_element_sends_is_read(string file, string list) => Assert.Subset(read.ToHashSet(), Listed(file, list).ToHashSet());

    [Fact]
    public void What_a_page_says_of_itself_is_the_same_for_the_element_and_the_frame() =>
        Assert.Equal(ListShown.OfPage, Listed("src/Catalogue.Web/embed/src/choice.ts", "facts"));

    [Fact]
    public void Visitors_may_change_the_same_on_the_page_that_puts_a_list_together() => Assert.Equal(
        ListParameters.Changeable,
        Pair().Matches(Declared("src/Catalogue.Web/site/embed/builder.js", "filters")).Select(match => match.Groups["name"].Value));

    [Fact]
    public void The_plug_in_knows_every_attribute_of_the_element()
    {
        string[] own = ["color-scheme", "id", "style"];
        Assert.Equal(
            Listed("src/Catalogue.Web/embed/src/query.ts", "dimensions").Concat(Listed("src/Catalogue.Web/embed/src/query.ts", "settings"))
                .Except(["fixed"]).Concat(own).Order(),
            Listed("integrations/wordpress/catalogue-offers.php", "CATALOGUE_OFFERS_ATTRIBUTES").Order());
    }

    private static IEnumerable<string> Listed(string file, string list) =>
        Name().Matches(Declared(file, list)).Select(match => match.Groups["name"].Value);

    // From the name of the list to the end of the statement.
    private static string Declared(string file, string list)
    {
        var text = File.ReadAllText(Repository(file));
        var start = text.IndexOf($"const {list}", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{file} has no list {list}.");
        start = text.IndexOf("= [", start, StringComparison.Ordinal);
        return text[start..text.IndexOf("];", start, StringComparison.Ordinal)];
    }

    private static string Repository(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../..", path));

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\['(?<name>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();
}
