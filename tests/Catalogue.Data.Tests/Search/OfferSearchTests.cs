using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Search;

/// <summary>What a search finds, in what order, and what it marks, in memory.</summary>
public sealed class OfferSearchTests(SearchTown town) : IClassFixture<SearchTown>
{
    [Fact]
    public void A_word_in_a_title_weighs_more_than_in_a_summary_and_that_more_than_in_a_description_however_often() =>
        Assert.Equal(["schaken-in-titel", "schaken-in-samenvatting", "schaken-in-beschrijving"], town.Find("schaken"));

    [Fact]
    public void What_nobody_checked_for_long_ranks_lower_from_the_day_that_it_is_overdue()
    {
        Assert.Equal(["dammen-nagekeken", "dammen-lang-geleden"], town.Find("dammen"));
        Assert.Equal(["dammen-lang-geleden", "dammen-nagekeken"], town.Find("dammen", today: new(2026, 9, 1)));
    }

    [Theory]
    [InlineData("natuurwandeling", "samengesteld")]
    [InlineData("NATUURWANDELINGEN", "samengesteld")]
    public void Words_are_compared_by_their_stem(string text, string slug) => Assert.Contains(slug, town.Find(text));

    [Theory]
    [InlineData("oudercafe")]
    [InlineData("OUDERCAFÉ")]
    [InlineData("creme brulee")]
    [InlineData("crème Brûlée!")]
    public void Accents_case_and_signs_do_not_matter(string text) =>
        Assert.Equal(["cafe"], town.Find(text).Where(slug => slug == "cafe"));

    [Theory]
    [InlineData("natuurwnadelingen", "samengesteld")]
    [InlineData("natuurwandlingen", "samengesteld")]
    [InlineData("pimpelmesjes", "kwartel")]
    [InlineData("shcaken", "schaken-in-titel")]
    public void A_typo_is_forgiven(string text, string slug) => Assert.Contains(slug, town.Find(text));

    [Fact]
    public void A_word_that_exists_is_not_taken_for_a_typo_of_another() => Assert.Equal(["mossen"], town.Find("mossen"));

    [Theory]
    [InlineData("natuurw", "samengesteld")]
    [InlineData("wandelingen", "samengesteld")]
    [InlineData("atelier", "in-bewerking")]
    public void The_beginning_of_a_word_is_enough_and_so_is_a_long_part_of_one(string text, string slug) =>
        Assert.Contains(slug, town.Find(text));

    [Theory]
    [InlineData("huiswerk", "huistaken")]
    [InlineData("huistaken", "huiswerkbegeleiding-basisonderwijs-sint-truiden")]
    [InlineData("pesten", "weerbaarheidstraining-sint-truiden")]
    [InlineData("weerbaarheid", "actieplan-tegen-pesten-sint-truiden")]
    [InlineData("Nederlands leren", "nt2")]
    [InlineData("typen", "typlessen-sint-truiden")]
    [InlineData("voorlezen", "boekstart-sint-truiden")]
    [InlineData("OKAN", "voorbeeld-onthaal-nieuwkomers-landen")]
    public void A_synonym_is_found_as_well(string text, string slug) => Assert.Contains(slug, town.Find(text));

    [Fact]
    public void A_synonym_of_several_words_is_not_put_together_from_a_description() =>
        Assert.DoesNotContain("leren-en-nederlands", town.Find("NT2"));

    [Fact]
    public void What_was_typed_comes_before_what_stands_for_it()
    {
        var found = town.Find("huistaken");
        Assert.Equal("huistaken", found[0]);
        Assert.True(found.Length > 3);
    }

    [Theory]
    [InlineData("chanson ecole", "frans")]
    [InlineData("chansons des élèves", "frans")]
    [InlineData("zingen", "frans")]
    public void In_another_language_its_texts_are_searched_and_the_Dutch_ones(string text, string slug) =>
        Assert.Contains(slug, town.Find(text, "fr-BE"));

    [Fact]
    public void A_language_is_searched_when_it_is_asked()
    {
        Assert.Empty(town.Find("chanson"));
        Assert.Equal(["vlaams-frans"], town.Find("guincher", "fr-BE"));
        Assert.DoesNotContain("vlaams-frans", town.Find("guincher", "fr"));
    }

    [Theory]
    [InlineData("قراءة", "ar", "arabisch")]
    [InlineData("كتب", "ar", "arabisch")]
    [InlineData("ПРИВІТАННЯ", "uk", "oekraiens")]
    [InlineData("учнів", "uk", "oekraiens")]
    public void Other_scripts_are_searched_alike(string text, string language, string slug) =>
        Assert.Equal([slug], town.Find(text, language));

    [Fact]
    public void English_names_of_themes_are_found_in_English() =>
        Assert.Contains("huiswerkbegeleiding-basisonderwijs-sint-truiden", town.Find("homework", "en"));

    [Theory]
    [InlineData("schoolloopbaan", "nl", "Theme nl: [Schoolloopbaan] en arbeidsmarkt")]
    [InlineData("career", "en", "Theme en: School [career] and labour market")]
    public void The_name_of_a_theme_finds_offers_about_themes_below_it(string text, string language, string marks)
    {
        Assert.Contains("mossen", town.Find(text, language));
        Assert.Equal([marks], town.Marks(text, "mossen", language));
    }

    [Theory]
    [InlineData("kwartelkunde", "concept")]
    [InlineData("kwartelatelier", "in-bewerking")]
    public void What_is_only_in_a_draft_is_found_in_the_working_catalogue_alone(string text, string slug)
    {
        Assert.DoesNotContain(slug, town.Find(text));
        Assert.Contains(slug, town.Find(text, graph: OfferGraph.Working));
    }

    [Fact]
    public void What_a_draft_takes_out_is_found_by_the_public_alone()
    {
        Assert.Equal(["in-bewerking"], town.Find("mussenatelier"));
        Assert.Empty(town.Find("mussenatelier", graph: OfferGraph.Working));
    }

    [Fact]
    public void Every_word_must_be_there_and_words_that_say_nothing_do_not_count()
    {
        Assert.Equal(["kwartel"], town.Find("de vogels en het tellen van mussen"));
        Assert.Empty(town.Find("vogels schaken"));
        Assert.Empty(town.Find("de het een"));
        Assert.NotEmpty(town.Find("kinderen zoeken"));
        Assert.Empty(town.Find("kinderen zoeken xyzzyw"));
    }

    [Theory]
    [InlineData("schaken & !beginners")]
    [InlineData("schaken | ' OR 1=1 --")]
    [InlineData("schaken:* <-> \\'beginners\\'")]
    [InlineData("\"schaken\" beginners")]
    [InlineData("'); DROP TABLE offer; --")]
    [InlineData("$$ % _ \\ ''")]
    public void Operators_quotes_and_SQL_are_words_or_nothing(string text)
    {
        if (text.Any(char.IsLetterOrDigit))
            town.Find(text);
        else
            Assert.Throws<FilterException>(() => SearchText.Read(text, "nl"));
        Assert.NotEmpty(town.Find("schaken"));
    }

    [Theory]
    [InlineData("schaken", "schaken-in-samenvatting", "nl", "Summary nl: Elke week [schaken] met vrienden.")]
    [InlineData("brulee oudercafe", "cafe", "nl", "Title nl: [Oudercafé]: crème [brûlée] bakken")]
    [InlineData("pimpelmees", "kwartel", "nl", "PreviousName nl: [Pimpelmeesjes]")]
    [InlineData("ecole", "frans", "fr", "Description fr: Des chansons pour les élèves à l'[école].")]
    [InlineData("koor", "frans", "fr", "Summary nl: Samen zingen in het [koor].")]
    [InlineData("stage", "frans", "nl", "Theme nl: [Stage]")]
    [InlineData("saamo", "frans", "nl", "Organisation nl: [SAAMO] Vlaams-Brabant")]
    public void The_words_are_marked_where_they_stand(string text, string slug, string language, string marks) =>
        Assert.Equal([marks], town.Marks(text, slug, language));

    [Fact]
    public void The_parts_of_a_text_make_the_text()
    {
        var ranking = town.Ranking("school leerlingen");
        Assert.True(ranking.Count > 5);
        foreach (var offer in town.Published.Select(new OfferFilter { Period = new Period() }, Sample.Today, ranking).Page(OfferOrder.BestFirst, PageRequest.Of(100)).Offers)
        {
            var matches = ranking.MatchesIn(offer, town.Published);
            Assert.NotEmpty(matches);
            Assert.All(matches, match => Assert.Contains(match.Parts, part => part.IsMatch));
            foreach (var match in matches.Where(match => match.Field == SearchField.Description))
                Assert.Equal(offer.Content.Description!.Dutch, string.Concat(match.Parts.Select(part => part.Text)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Nothing_but_blanks_is_no_search(string? text) => Assert.Null(SearchText.Read(text, "nl"));

    [Theory]
    [InlineData(10_000, "at most 200 characters long, not 10000")]
    [InlineData(201, "at most 200 characters long, not 201")]
    public void A_search_that_is_too_long_is_refused_with_the_figure(int length, string sentence) =>
        Assert.Contains(
            sentence,
            Assert.Throws<FilterException>(() => SearchText.Read(new string('a', length), "nl")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void So_is_one_of_too_many_words() =>
        Assert.Contains(
            "at most 12 words, not 13",
            Assert.Throws<FilterException>(() => SearchText.Read(string.Join(' ', Enumerable.Range(10, 13)), "nl")).Message,
            StringComparison.Ordinal);
}
