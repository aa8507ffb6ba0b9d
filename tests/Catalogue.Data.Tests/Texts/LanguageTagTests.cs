using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Texts;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("fr-BE")]
    [InlineData("zh-Hant-TW")]
    [InlineData("es-419")]
    [InlineData("ber")]
    [InlineData("rom")]
    [InlineData("de-CH-1996")]
    [InlineData("nl-BE-x-gent")]
    [InlineData("en-u-ca-buddhist")]
    public void A_tag_is_one_by_its_form(string tag)
    {
        Assert.True(LanguageTag.IsWellFormed(tag));
        Assert.Equal(tag, LanguageTag.Nearest(tag));
    }

    [Theory]
    [InlineData("nederlands", "nl")]
    [InlineData("Dutch", "nl")]
    [InlineData("Nederlands", "nl")]
    [InlineData("Vlaams", "nl")]
    [InlineData("nl_BE", "nl-BE")]
    [InlineData("nl-", "nl")]
    [InlineData("NL_be", "nl-BE")]
    [InlineData("nl-België", "nl")]
    [InlineData("nld", "nl")]
    [InlineData("dut", "nl")]
    [InlineData("fra-BE", "fr-BE")]
    [InlineData("fre", "fr")]
    [InlineData("French", "fr")]
    [InlineData("français", "fr")]
    [InlineData("arabisch", "ar")]
    [InlineData("العربية", "ar")]
    [InlineData("türkçe", "tr")]
    [InlineData(" en", "en")]
    [InlineData("en\n", "en")]
    [InlineData("zh-hans-", "zh-Hans")]
    public void What_is_none_has_the_nearest(string text, string nearest)
    {
        Assert.False(LanguageTag.IsWellFormed(text));
        Assert.Equal(nearest, LanguageTag.Nearest(text));
        Assert.Contains($"bedoelde je \"{nearest}\"?", LanguageTag.Refusal(text).Dutch, StringComparison.Ordinal);
        Assert.Contains($"did you mean \"{nearest}\"?", LanguageTag.Refusal(text).In("en").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("-")]
    [InlineData("quatschisch")]
    [InlineData("12")]
    public void What_is_near_none_is_told_how_one_is_written(string text)
    {
        Assert.False(LanguageTag.IsWellFormed(text));
        Assert.Contains("\"fr-BE\"", LanguageTag.Refusal(text).In("en").Text, StringComparison.Ordinal);
    }
}
