using System.Text.RegularExpressions;
using Catalogue.Api.Pages;

namespace Catalogue.Api.Tests.Pages;

public sealed partial class PageTextsTests
{
    [Fact]
    public void Every_language_has_every_text_with_the_same_blanks()
    {
        var dutch = PageSite.TextsFor("nl");

        // In Arabic there are parts for other sites, and no pages.
        Assert.Equal(PageAddresses.All.Select(addresses => addresses.Language).Append("ar").Order(), PageSite.AllTexts.Select(texts => texts.Language).Order());
        Assert.All(PageSite.AllTexts, texts =>
        {
            Assert.Equal(dutch.Words.Keys.Order(), texts.Words.Keys.Order());
            Assert.All(texts.Words, word => Assert.Equal(Blanks(dutch[word.Key]), Blanks(word.Value)));
        });
    }

    [Theory]
    [InlineData("nl", "1 september 2026")]
    [InlineData("en", "1 September 2026")]
    [InlineData("fr", "1 septembre 2026")]
    public void A_day_is_written_as_its_language_does(string language, string written) =>
        Assert.Equal(written, PageSite.TextsFor(language).Day(new(2026, 9, 1)));

    [Theory]
    [InlineData("fr-BE", "fr")]
    [InlineData("EN", "en")]
    [InlineData("tr", "nl")]
    public void A_language_without_texts_of_its_own_gets_those_of_the_nearest(string asked, string given) =>
        Assert.Equal(given, PageSite.TextsFor(asked).Language);

    private static IEnumerable<string> Blanks(string text) => Blank().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
