using System.Text.Json;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Texts;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Text = Read("""{"ar": "مساعدة", "nl": "Hulp", "fr": {"text": "Aide", "origin": "MACHINE"}, "fr-BE": "Aide (BE)"}""");

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("FR-be", "fr-BE")]
    [InlineData("fr-CA", "fr")]
    [InlineData("ar-Arab-EG", "ar")]
    [InlineData("tr", "nl")]
    [InlineData("f", "nl")]
    public void A_language_that_is_not_there_falls_back_to_a_wider_one_and_then_to_Dutch(string asked, string served) =>
        Assert.Equal(served, Text.In(asked).Language);

    [Fact]
    public void A_text_says_who_made_it_and_whether_it_was_reviewed()
    {
        Assert.Equal((TextOrigin.Machine, false), (Text.In("fr").Origin, Text.In("fr").IsReviewed));
        Assert.Equal((TextOrigin.Person, true), (Text.In("ar").Origin, Text.In("ar").IsReviewed));
    }

    [Fact]
    public void What_is_written_is_read_back() => Assert.Equal(Text, Read(JsonSerializer.Serialize(Text)));

    [Theory]
    [InlineData("""{"fr": "Aide"}""")]
    [InlineData("""{"nl": null}""")]
    [InlineData("""{"nl": {"origin": "PERSON"}}""")]
    [InlineData("""{"nl": {"text": "Hulp", "origin": "ROBOT"}}""")]
    [InlineData("3")]
    public void What_is_no_text_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    private static LocalizedText Read(string json) => JsonSerializer.Deserialize<LocalizedText>(json)!;
}
