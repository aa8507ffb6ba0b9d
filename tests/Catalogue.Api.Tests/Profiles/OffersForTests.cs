using System.Text.Json;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Profiles;

[Collection(TrialTown.Collection)]
public sealed class OffersForTests(TrialTown town)
{
    [Theory]
    [InlineData("school: \"go-molen\"", "YES", "in-go-molen, in-go-molen-en-vgo-zuid")]
    [InlineData("school: \"go-molen\"", "UNKNOWN", "molen, noord, overal, overal-go")]
    [InlineData("school: \"go-molen\", levels: SECONDARY", "UNKNOWN", "in-go-molen, in-go-molen-en-vgo-zuid, molen, noord, overal, overal-go")]
    [InlineData("network: GO, neighbourhood: \"proefstad-noord-molen\"", "YES", "in-go-molen, in-go-molen-en-vgo-zuid, molen, noord, overal, overal-go")]
    [InlineData("network: GO, neighbourhood: \"proefstad-zuid\"", "YES", "in-gewisseld-zuid, overal, overal-go")]
    [InlineData("network: GO, neighbourhood: \"proefstad-zuid\"", "UNKNOWN", "in-netloos-zuid, in-plaatsloos")]
    [InlineData("municipality: \"proefdorp\"", "UNKNOWN", "west-en-kerk")]
    [InlineData("municipality: \"proefdorp\"", "YES", "west-en-heel-proefdorp")]
    public async Task An_offer_fits_by_school_network_and_place(string profile, string verdict, string offers) =>
        Assert.Equal(
            offers,
            string.Join(
                ", ", (await MatchesAsync(profile, verdict)).Where(match => match.Theme == "proef-plaats").Select(match => match.Slug)));

    [Fact]
    public async Task What_meets_an_interest_comes_first_and_the_rest_is_there_all_the_same()
    {
        var matches = await MatchesAsync("interests: [\"proef-tak\"]", "YES");
        Assert.Equal(["over-blad", "over-tak"], matches.Take(2).Select(match => match.Slug));
        Assert.Contains(matches, match => match.Slug == "over-struik");
    }

    [Fact]
    public async Task Reasons_are_told_in_the_language_asked()
    {
        var answer = await town.Api.AskAsync("""
            query ($after: String) @inContext(language: "fr") {
              offersFor(profile: {age: {years: 9}, homeLanguage: "tr"}, first: 100, after: $after) {
                nodes { offer { slug } verdict verdictLabel reasons { dimension dimensionLabel verdict decisive sentence } }
              }
            }
            """);
        var first = answer.Data.GetProperty("offersFor").GetProperty("nodes")[0];
        Assert.Equal("Oui", first.GetProperty("verdictLabel").GetString());
        var age = first.GetProperty("reasons")[0];
        Assert.Equal(
            ("AGE", "Âge", true),
            (age.GetProperty("dimension").GetString(), age.GetProperty("dimensionLabel").GetString(), age.GetProperty("decisive").GetBoolean()));
        Assert.StartsWith("L’âge convient", age.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school: \"nergens\"", "school")]
    [InlineData("neighbourhood: \"Nergens!\"", "neighbourhood")]
    [InlineData("municipality: \"00000000-0000-0000-0000-000000000000\"", "municipality")]
    [InlineData("interests: [\"proef\", \"nergens\"]", "interests")]
    [InlineData("interests: [\"Nergens!\"]", "interests[0]")]
    [InlineData("age: {years: 400}", "age.years")]
    public async Task A_profile_that_cannot_be_is_refused(string profile, string path)
    {
        var answer = await town.Api.AskAsync($"{{ offersFor(profile: {{{profile}}}) {{ totalCount }} }}");
        Assert.Equal($"BAD_USER_INPUT 1:3 path=offersFor input={path}", Assert.Single(answer.Errors));
    }

    [Theory]
    [InlineData("first: 101", "BAD_USER_INPUT")]
    [InlineData("first: -1", "BAD_USER_INPUT")]
    [InlineData("after: \"x\"", "BAD_CURSOR")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code) =>
        Assert.StartsWith(
            code,
            Assert.Single((await town.Api.AskAsync($"{{ offersFor(profile: {{}}, {arguments}) {{ totalCount }} }}")).Errors),
            StringComparison.Ordinal);

    private async Task<List<(string Slug, string Theme)>> MatchesAsync(string profile, string verdict)
    {
        var matches = new List<(string, string)>();
        for (string? after = null; ;)
        {
            var answer = await town.Api.AskAsync(
                $"query ($after: String) {{ offersFor(profile: {{{profile}}}, verdicts: {verdict}, first: 50, after: $after) {{ nodes {{ offer {{ slug themes {{ slug }} }} }} pageInfo {{ hasNextPage endCursor }} }} }}",
                $"{{\"after\":{JsonSerializer.Serialize(after)}}}");
            var page = answer.Data.GetProperty("offersFor");
            matches.AddRange(
                page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("offer")).Select(
                    offer => (offer.GetProperty("slug").GetString()!, offer.GetProperty("themes").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } theme ? theme.GetProperty("slug").GetString()! : "")));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return matches;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }
}
