using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>What `age` means, sentence by sentence, asked over HTTP on 22 November 2026.</summary>
[Collection(TrialTown.Collection)]
public sealed class AgeMeaningTests(TrialTown town)
{
    [Theory]
    [InlineData(35, false)]
    [InlineData(36, true)]
    [InlineData(155, true)]
    [InlineData(156, false)]
    public async Task From_three_to_twelve_years_is_month_36_to_month_155_both_included(int months, bool found) =>
        Assert.Equal(found, (await AskAsync($"months: {months}")).Contains("van-3-tot-en-met-12"));

    [Fact]
    public async Task An_open_end_has_no_bound()
    {
        Assert.Equal(["elke-leeftijd", "tot-6"], await AskAsync("months: 0"));
        Assert.Equal(["elke-leeftijd", "vanaf-18"], await AskAsync("years: 120"));
    }

    [Fact]
    public async Task An_offer_without_an_age_is_found_when_no_age_is_asked() =>
        Assert.Contains("leeftijdloos", await town.Api.OffersAsync("{themes: \"proef-leeftijd\"}"));

    [Fact]
    public async Task An_offer_without_an_age_is_left_out_when_an_age_is_asked() =>
        Assert.DoesNotContain("leeftijdloos", await AskAsync("years: 9"));

    [Fact]
    public async Task An_offer_without_an_age_is_found_with_an_age_when_that_is_asked_for() =>
        Assert.Equal(
            ["elke-leeftijd", "leeftijdloos", "van-3-tot-en-met-12"],
            await town.Api.OffersAsync("{themes: \"proef-leeftijd\", age: {years: 9}, includeWithoutAge: true}"));

    [Fact]
    public async Task A_question_matches_offers_whose_ages_overlap_it()
    {
        Assert.Contains("van-3-tot-en-met-12", await AskAsync("years: 12"));
        Assert.DoesNotContain("van-3-tot-en-met-12", await AskAsync("years: 13"));
        Assert.DoesNotContain("van-3-tot-en-met-12", await AskAsync("years: 2.5"));
    }

    [Theory]
    [InlineData("years: 3", "36 47")] // From the third birthday to the day before the fourth.
    [InlineData("years: 2.5", "30 31 35")] // The half year before the third birthday.
    [InlineData("years: 9.0", "108 119")]
    [InlineData("months: 31", "31")]
    [InlineData("birthDate: \"2024-04-22\"", "31")] // 31 months old on this very day.
    [InlineData("birthDate: \"2024-04-23\"", "30")] // Tomorrow.
    [InlineData("birthYear: {year: 2017, schoolYear: \"2026-2027\"}", "108 119")] // 2026 - 2017 = 9.
    [InlineData("birthYear: {year: 2017}", "108 119")] // The present school year is 2026-2027.
    [InlineData("birthYear: {year: 2017, schoolYear: \"2023-2024\"}", "72 83")]
    [InlineData("grade: INSTAPKLAS", "30 31 35")]
    [InlineData("grade: NURSERY_1", "36 47")]
    [InlineData("grade: PRIMARY_1", "72 83")]
    [InlineData("grade: PRIMARY_6", "142 143")]
    [InlineData("grade: SECONDARY_1", "144 155")]
    [InlineData("grade: SECONDARY_7", "216 227")]
    [InlineData("range: {from: 6, until: 12}", "72 83 84 107 108 119 120 142 143 144 155")]
    [InlineData("range: {until: 2.5}", "29 30 31 35")]
    [InlineData("range: {from: 12}", "144 155 156 216 227 228")]
    public async Task Each_spelling_of_an_age_asks_these_months(string age, string months)
    {
        var found = await town.Api.OffersAsync($"{{themes: \"proef-maand\", age: {{{age}}}}}");
        Assert.Equal(
            months.Split(' '),
            found.Select(slug => slug["maand-".Length..]).OrderBy(month => month.Length).ThenBy(month => month, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_several_ages_any_will_do()
    {
        Assert.Equal(
            ["maand-108", "maand-119", "maand-30", "maand-31", "maand-35"],
            (await town.Api.OffersAsync("{themes: \"proef-maand\", ages: [{years: 9}, {grade: INSTAPKLAS}]}"))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["elke-leeftijd", "leeftijdloos", "van-3-tot-en-met-12", "vanaf-18"],
            (await town.Api.OffersAsync("{themes: \"proef-leeftijd\", ages: [{years: 9}, {years: 18}], includeWithoutAge: true}"))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            await town.Api.OffersAsync("{themes: \"proef-leeftijd\"}"),
            await town.Api.OffersAsync("{themes: \"proef-leeftijd\", ages: []}"));
    }

    [Theory]
    [InlineData("age: {years: 9}, ages: [{years: 10}]", "ages", "Ask one age or several ages, not both: put the one in the list.")]
    [InlineData("ages: [{years: 9}, {years: 9.25}]", "ages[1].years", "An age in years is a whole number or a half, such as 2.5; ask other ages by months.")]
    [InlineData("ages: {range: {from: 12, until: 6}}", "ages[0].range", "The ages end before they begin: `until` is the oldest that is asked.")]
    [InlineData(
        "ages: [{years: 0}, {years: 1}, {years: 2}, {years: 3}, {years: 4}, {years: 5}, {years: 6}, {years: 7}, {years: 8}, {years: 9}, {years: 10}, {years: 11}, {years: 12},"
        + " {years: 13}, {years: 14}, {years: 15}, {years: 16}, {years: 17}, {years: 18}, {years: 19}, {years: 20}]",
        "ages",
        "At most 20 ages are asked at a time, not 21: one range takes many.")]
    [InlineData("age: {range: {from: 130}}", "age.range.from", "An age in years lies between 0 and 120.")]
    public async Task What_cannot_be_ages_is_refused_where_it_stands(string filter, string input, string message)
    {
        var answer = await town.Api.AskAsync($"{{ offers(filter: {{{filter}}}) {{ totalCount }} }}");
        Assert.Equal([$"BAD_USER_INPUT 1:3 path=offers input={input}"], answer.Errors);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spelling_may_come_in_a_variable()
    {
        var answer = await town.Api.AskAsync(
            "query ($f: OfferFilter) { offers(filter: $f) { nodes { slug } } }", """{"f": {"themes": "proef-maand", "age": {"birthYear": {"year": 2017}}}}""");
        Assert.Equal(
            ["maand-108", "maand-119"],
            ApiServer.Slugs(answer.Data.GetProperty("offers").GetProperty("nodes")).Order(StringComparer.Ordinal));
    }

    private Task<string[]> AskAsync(string age) => town.Api.OffersAsync($"{{themes: \"proef-leeftijd\", age: {{{age}}}}}");
}
