using System.Globalization;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Tests.Offers;

public sealed class AgeLabelTests
{
    private const int Most = 1200;

    [Theory]
    [InlineData(30, 35, "van 30 tot en met 35 maanden", "from 30 up to and including 35 months", "de 30 à 35 mois inclus", "von 30 bis einschließlich 35 Monaten")]
    [InlineData(36, 155, "van 3 tot en met 12 jaar", "from 3 up to and including 12 years", "de 3 à 12 ans inclus", "von 3 bis einschließlich 12 Jahren")]
    [InlineData(30, 155, "van 2,5 tot en met 12 jaar", "from 2.5 up to and including 12 years", "de 2,5 à 12 ans inclus", "von 2,5 bis einschließlich 12 Jahren")]
    [InlineData(6, 35, "van 6 maanden tot en met 2 jaar", "from 6 months up to and including 2 years", "de 6 mois à 2 ans inclus", "von 6 Monaten bis einschließlich 2 Jahren")]
    [InlineData(0, 35, "van 0 tot en met 2 jaar", "from 0 up to and including 2 years", "de 0 à 2 ans inclus", "von 0 bis einschließlich 2 Jahren")]
    [InlineData(0, 11, "van 0 tot en met 11 maanden", "from 0 up to and including 11 months", "de 0 à 11 mois inclus", "von 0 bis einschließlich 11 Monaten")]
    [InlineData(0, 1, "van 0 tot en met 1 maand", "from 0 up to and including 1 month", "de 0 à 1 mois inclus", "von 0 bis einschließlich 1 Monat")]
    [InlineData(36, 47, "3 jaar", "3 years", "3 ans", "3 Jahre")]
    [InlineData(12, 23, "1 jaar", "1 year", "1 an", "1 Jahr")]
    [InlineData(30, 30, "30 maanden", "30 months", "30 mois", "30 Monate")]
    [InlineData(150, 155, "van 12 jaar en 6 maanden tot en met 12 jaar en 11 maanden", "from 12 years and 6 months up to and including 12 years and 11 months",
        "de 12 ans et 6 mois à 12 ans et 11 mois inclus", "von 12 Jahren und 6 Monaten bis einschließlich 12 Jahren und 11 Monaten")]
    [InlineData(36, 150, "van 3 jaar tot en met 12 jaar en 6 maanden", "from 3 years up to and including 12 years and 6 months", "de 3 ans à 12 ans et 6 mois inclus", "von 3 Jahren bis einschließlich 12 Jahren und 6 Monaten")]
    [InlineData(24, 36, "van 24 tot en met 36 maanden", "from 24 up to and including 36 months", "de 24 à 36 mois inclus", "von 24 bis einschließlich 36 Monaten")]
    [InlineData(216, null, "vanaf 18 jaar", "from 18 years", "à partir de 18 ans", "ab 18 Jahren")]
    [InlineData(37, null, "vanaf 3 jaar en 1 maand", "from 3 years and 1 month", "à partir de 3 ans et 1 mois", "ab 3 Jahren und 1 Monat")]
    [InlineData(0, null, "vanaf de geboorte", "from birth", "dès la naissance", "ab der Geburt")]
    [InlineData(null, 107, "tot en met 8 jaar", "up to and including 8 years", "jusqu’à 8 ans inclus", "bis einschließlich 8 Jahren")]
    [InlineData(null, 15, "tot en met 15 maanden", "up to and including 15 months", "jusqu’à 15 mois inclus", "bis einschließlich 15 Monaten")]
    [InlineData(null, null, "alle leeftijden", "all ages", "tous les âges", "jedes Alter")]
    public void Ages_are_told_as_people_tell_them(int? min, int? max, string dutch, string english, string french, string german)
    {
        Assert.Equal((dutch, english), (AgeLabel.Of(min, max, "nl-BE"), AgeLabel.Of(min, max, "en")));
        Assert.Equal((french, german), (AgeLabel.Of(min, max, "fr-BE"), AgeLabel.Of(min, max, "de-AT")));
        Assert.Equal(dutch, AgeLabel.Of(min, max, "tr"));
    }

    [Fact]
    public void The_words_of_every_range_mean_its_months_and_begin_before_they_end()
    {
        for (var min = 0; min <= Most; min++)
        {
            for (var max = min; max <= Most; max++)
                Holds(min, max, Dutch);
            Holds(min, null, Dutch);
            Holds(null, min, Dutch);
        }
    }

    [Fact]
    public void So_do_those_of_the_other_languages()
    {
        foreach (var words in new[] { English, French, German })
        {
            for (var min = 0; min <= Most; min += min < 80 ? 1 : 7)
            {
                for (var max = min; max <= Most; max += max < 160 ? 1 : 5)
                    Holds(min, max, words);
                Holds(min, null, words);
                Holds(null, min, words);
            }
        }
    }

    [Fact]
    public void Every_label_is_there_in_Dutch_English_French_and_German_with_the_same_places() => Assert.All(LabelTexts.Texts, text =>
    {
        Assert.Equal(["nl", "en", "fr", "de"], text.Value.Translations.Select(translation => translation.Language));
        foreach (var place in new[] { "{0}", "{1}" })
            Assert.Single(text.Value.Translations.Select(translation => translation.Text.Contains(place, StringComparison.Ordinal)).Distinct());
    });

    private static readonly Words Dutch = new("nl", "vanaf de geboorte", "vanaf ", "van ", "tot en met ", " tot en met ", "", " en ", ["jaar"], ["maand", "maanden"]);
    private static readonly Words English = new("en", "from birth", "from ", "from ", "up to and including ", " up to and including ", "", " and ", ["year", "years"], ["month", "months"]);
    private static readonly Words French = new("fr", "dès la naissance", "à partir de ", "de ", "jusqu’à ", " à ", " inclus", " et ", ["an", "ans"], ["mois"]);
    private static readonly Words German = new("de", "ab der Geburt", "ab ", "von ", "bis einschließlich ", " bis einschließlich ", "", " und ", ["Jahr", "Jahre", "Jahren"], ["Monat", "Monate", "Monaten"]);

    private static void Holds(int? min, int? max, Words words)
    {
        var label = AgeLabel.Of(min, max, words.Language);
        var (read, isInOrder) = words.Read(label);
        if (read != (min, max) || !isInOrder)
            Assert.Fail($"{min} to {max} months is told as \"{label}\", which says {read}.");
    }

    /// <summary>Reads a label as people do, knowing nothing of how it was made: a whole year as the last lasts until the next birthday.</summary>
    private sealed record Words(
        string Language, string Birth, string From, string Start, string Until, string Between, string End, string And, string[] Years, string[] Months)
    {
        public ((int? Min, int? Max) Read, bool IsInOrder) Read(string label)
        {
            if (label == Birth)
                return ((0, null), true);
            if (label.StartsWith(Start, StringComparison.Ordinal) && label.IndexOf(Between, StringComparison.Ordinal) is > 0 and var cut)
            {
                var last = label[(cut + Between.Length)..^End.Length];
                var first = label[Start.Length..cut];
                if (decimal.TryParse(first, NumberStyles.Number, CultureInfo.GetCultureInfo(Language), out _))
                    first = $"{first} {last[(last.IndexOf(' ', StringComparison.Ordinal) + 1)..]}";
                return ((Value(first), LastOf(last)), Value(first) <= Value(last));
            }

            if (label.StartsWith(From, StringComparison.Ordinal))
                return ((Value(label[From.Length..]), null), true);
            if (label.StartsWith(Until, StringComparison.Ordinal))
                return ((null, LastOf(label[Until.Length..^End.Length])), true);
            return ((Value(label), LastOf(label)), true);
        }

        private int LastOf(string age) => Value(age) + (IsOfYears(age) ? 11 : 0);

        private bool IsOfYears(string age) => Years.Contains(age[(age.LastIndexOf(' ') + 1)..]);

        private int Value(string age) => (int)age.Split(And).Sum(part =>
            decimal.Parse(part.AsSpan(0, part.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.GetCultureInfo(Language)) * (IsOfYears(part) ? 12 : Months.Contains(part[(part.LastIndexOf(' ') + 1)..]) ? 1 : throw new FormatException(part)));
    }
}
