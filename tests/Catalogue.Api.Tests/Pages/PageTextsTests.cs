using Catalogue.Api.Pages;

namespace Catalogue.Api.Tests.Pages;

public sealed class PageTextsTests
{
    [Fact]
    public void Every_language_has_every_text_with_the_same_blanks()
    {
        var dutch = PageSite.TextsFor("nl");

        Assert.Equal(PageAddresses.All.Select(addresses => addresses.Language).Order(), PageSite.AllTexts.Select(texts => texts.Language).Order());
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

    private static string Blanks(string text) => string.Concat(text.Where(letter => letter is '{' or '}' || char.IsDigit(letter)));
}
