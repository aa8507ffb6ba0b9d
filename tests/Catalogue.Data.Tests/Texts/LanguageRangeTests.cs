using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Texts;

/// <summary>Among the values are the examples of RFC 4647 itself.</summary>
public sealed class LanguageRangeTests
{
    [Theory]
    [InlineData("nl", "nl", "nl-BE", "nl-Latn-BE", "NL-be")]
    [InlineData("nl-BE", "nl-BE", "nl-Latn-BE", "nl-be-x-gent")]
    [InlineData("de-*-DE", "de-DE", "de-de", "de-Latn-DE", "de-Latf-DE", "de-DE-x-goethe", "de-Latn-DE-1996", "de-Deva-DE")]
    [InlineData("*-CH", "de-CH", "fr-Latn-CH")]
    [InlineData("zh-TW", "zh-Hant-TW")]
    [InlineData("*", "ar", "ber-MA")]
    public void A_range_has_all_kinds_of_its_language(string range, params string[] tags) =>
        Assert.All(tags, tag => Assert.True(LanguageRange.Has(range, tag), tag));

    [Theory]
    [InlineData("nl-BE", "nl", "nl-NL", "fr-BE")]
    [InlineData("n", "nl")]
    [InlineData("nl", "nld", "n")]
    [InlineData("de-DE", "de", "de-x-DE", "de-Deva")]
    [InlineData("de-*-DE", "de", "de-x-DE", "de-Deva")]
    [InlineData("zh-Hant", "zh", "zh-Hans", "zh-TW")]
    public void A_range_has_neither_wider_languages_nor_others(string range, params string[] tags) =>
        Assert.All(tags, tag => Assert.False(LanguageRange.Has(range, tag), tag));

    [Fact]
    public void A_look_up_goes_from_what_is_asked_to_what_is_wider()
    {
        Assert.Equal(
            ["zh-Hant-CN-x-private1-private2", "zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh"],
            LanguageRange.LookUp("zh-Hant-CN-x-private1-private2"));
        Assert.Equal(["nl"], LanguageRange.LookUp("nl"));
    }

    [Theory]
    [InlineData("nl", true)]
    [InlineData("nl-BE", true)]
    [InlineData("*", true)]
    [InlineData("*-BE", true)]
    [InlineData("nl-*", true)]
    [InlineData("", false)]
    [InlineData("n", false)]
    [InlineData("nl-", false)]
    [InlineData("nl-BE\n", false)]
    [InlineData("**", false)]
    [InlineData("nederlands", false)]
    [InlineData("dutch", false)]
    [InlineData("nl-aaaaaaaaa", false)]
    [InlineData("*-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa", false)]
    public void What_is_no_range_is_known(string range, bool isRange) => Assert.Equal(isRange, LanguageRange.IsWellFormed(range));
}
