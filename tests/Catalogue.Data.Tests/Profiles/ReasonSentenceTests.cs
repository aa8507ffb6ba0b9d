using Catalogue.Data.Matches;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Profiles;

public sealed class ReasonSentenceTests
{
    [Theory]
    [InlineData(30, 155, "nl", "De leeftijd past: van 2,5 tot en met 12 jaar.")]
    [InlineData(30, 155, "en-GB", "The age fits: from 2.5 up to and including 12 years.")]
    [InlineData(30, 155, "fr", "L’âge convient : de 2,5 à 12 ans inclus.")]
    [InlineData(6, 15, "nl", "Voor een andere leeftijd: van 6 tot en met 15 maanden.")]
    [InlineData(216, null, "en", "For another age: from 18 years.")]
    [InlineData(null, 107, "ar", "De leeftijd past: tot en met 8 jaar.")]
    [InlineData(null, null, "nl", "De leeftijd past: alle leeftijden.")]
    public void Ages_are_told_as_people_tell_them(int? min, int? max, string language, string sentence)
    {
        var reason = Told(
            new() { Age = AgeRange.OfYears(8) }, content => content with { MinAgeMonths = min, MaxAgeMonths = max }, ReasonDimension.Age);
        Assert.Equal(sentence, reason.Sentence(language));
    }

    [Theory]
    [InlineData("nl", "Inschrijven kan tot en met 30 november 2026.")]
    [InlineData("en", "Registration is open until 30 November 2026.")]
    [InlineData("fr-BE", "Les inscriptions sont ouvertes jusqu’au 30 novembre 2026 inclus.")]
    public void Days_are_written_out_in_the_language_of_the_sentence(string language, string sentence)
    {
        var reason = Told(
            new(), content => content with { Registration = new() { Deadline = new(2026, 11, 30) } }, ReasonDimension.Registration);
        Assert.Equal(sentence, reason.Sentence(language));
    }

    [Fact]
    public void Every_sentence_is_there_in_Dutch_English_and_French_with_the_same_places() => Assert.All(ReasonSentence.All, sentence =>
    {
        Assert.Equal(["nl", "en", "fr"], sentence.Value.Translations.Select(translation => translation.Language));
        foreach (var place in new[] { "{0}", "{1}" })
            Assert.Single(
                sentence.Value.Translations.Select(translation => translation.Text.Contains(place, StringComparison.Ordinal)).Distinct());
    });

    private static Reason Told(Profile profile, Func<OfferContent, OfferContent> change, ReasonDimension dimension)
    {
        var sample = new Sample();
        sample.Offer("told", change);
        return OfferMatches.Of(sample.Catalogue, profile, [], Sample.Today)
            .Page(PageRequest.Of()).Matches[0].Reasons.Single(reason => reason.Dimension == dimension);
    }
}
