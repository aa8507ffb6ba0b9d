using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>
/// In which language texts are given, asked over HTTP of an offer that has title and summary in English too, and a description in Dutch
/// alone.
/// </summary>
[Collection(TrialTown.Collection)]
public sealed class LanguageTests(TrialTown town)
{
    private const string Landen = "offer(by: {slug: \"sterk-onderwijs-landen\"})";

    [Theory]
    [InlineData("", "Sterk Onderwijs Landen")]
    [InlineData("@inContext", "Sterk Onderwijs Landen")]
    [InlineData("@inContext(language: \"nl-BE\")", "Sterk Onderwijs Landen")]
    [InlineData("@inContext(language: \"en\")", "Sterk Onderwijs (strong education) Landen")]
    [InlineData("@inContext(language: \"en-GB\")", "Sterk Onderwijs (strong education) Landen")]
    [InlineData("@inContext(language: \"tr\")", "Sterk Onderwijs Landen")]
    public async Task Texts_are_in_the_language_asked_and_else_in_Dutch(string directive, string title) =>
        Assert.Equal(
            title,
            (await town.Api.AskAsync($"query {directive} {{ {Landen} {{ title }} }}")).Data.GetProperty("offer").GetProperty("title")
                .GetString());

    [Fact]
    public async Task What_is_served_is_told_text_by_text()
    {
        var answer = await town.Api.AskAsync(
            $"query @inContext(language: \"en\") {{ {Landen} {{ servedTexts {{ field language origin reviewed }} }} }}");
        Assert.Equal(
            "title en PERSON True, summary en PERSON True, description nl PERSON True",
            string.Join(", ", answer.Data.GetProperty("offer").GetProperty("servedTexts").EnumerateArray()
                .Select(
                    text => $"{text.GetProperty("field")} {text.GetProperty("language")} {text.GetProperty("origin")} {text.GetProperty("reviewed")}")));
    }

    [Fact]
    public async Task Completeness_counts_the_texts_of_a_language()
    {
        var answer = await town.Api.AskAsync(
            $"{{ {Landen} {{ completeness(language: \"en\") {{ percent missing unreviewed }} nl: completeness(language: \"nl\") {{ percent }} }} }}");
        Assert.Equal("""{"completeness":{"percent":66,"missing":["description"],"unreviewed":[]},"nl":{"percent":100}}""", answer.Data.GetProperty("offer").GetRawText());
    }

    [Theory]
    [InlineData("query @inContext(language: \"drop table\") { offers { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:28")]
    [InlineData("query @inContext(language: \"\") { offers { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:28")]
    [InlineData("{ offer(by: {slug: \"x\"}) { completeness(language: 7) { percent } } }", "GRAPHQL_VALIDATION_FAILED 1:51")]
    public async Task What_can_be_no_language_is_refused(string query, string error) =>
        Assert.Equal([error], (await town.Api.AskAsync(query)).Errors);

    [Theory]
    [InlineData("nl", "Kleuteronderwijs, Lager onderwijs")]
    [InlineData("fr-BE", "Enseignement maternel, Enseignement primaire")]
    public async Task Values_have_labels_in_the_language_asked(string language, string labels)
    {
        var answer = await town.Api.AskAsync(
            $"query @inContext(language: \"{language}\") {{ {Landen} {{ levelLabels }} terms(enum: \"EducationLevel\") {{ value label }} }}");
        Assert.Equal(labels, string.Join(", ", answer.Data.GetProperty("offer").GetProperty("levelLabels").EnumerateArray()));
        var nursery = answer.Data.GetProperty("terms").EnumerateArray().Single(term => term.GetProperty("value").GetString() == "NURSERY");
        Assert.StartsWith(nursery.GetProperty("label").GetString()!, labels, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enum_without_labels_is_refused() =>
        Assert.Equal(
            ["BAD_USER_INPUT 1:3 path=terms input=enum"], (await town.Api.AskAsync("{ terms(enum: \"Nothing\") { value } }")).Errors);
}
