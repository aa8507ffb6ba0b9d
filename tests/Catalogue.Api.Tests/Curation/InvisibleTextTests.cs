using System.Text.Json;
using Catalogue.Api.Tests.Identity;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// What nobody sees in what is pasted does not come into the catalogue, by whichever door, and keeps no search from finding it.
/// </summary>
public sealed class InvisibleTextTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly Staff staff = new(server.Api, server.City);

    [Theory]
    [InlineData("00AD")]
    [InlineData("200B")]
    [InlineData("2060")]
    [InlineData("200D")]
    [InlineData("FEFF")]
    [InlineData("3164")]
    [InlineData("DB40\\uDC65")]
    public async Task An_offer_is_kept_and_found_without(string character)
    {
        var word = $"Kwart{(uint)character.GetHashCode(StringComparison.Ordinal)}el";
        var slug = await staff.PublishAsync(
            $"{word[..4]}\\u{character}{word[4..]} spelen\\u{character}",
            $", description: \"Speel {word}\\u{character}en\", previousNames: [\"\\u{character}Oud\"], contact: {{ street: \"Ple\\u{character}in 1\" }}");
        Assert.Equal($"{word.ToLowerInvariant()}-spelen", slug);
        Assert.Equal(
            $$$"""{"title":"{{{word}}} spelen","description":"Speel {{{word}}}en","previousNames":["Oud"],"contact":{"street":"Plein 1"}}""",
            await staff.WorkingAsync(slug, "title description previousNames contact { street }"));
        var typed = JsonSerializer.Deserialize<string>($"\"{word[..3]}\\u{character}{word[3..]}\"")!;
        await Eventually.TrueAsync(async () =>
        {
            var found = await server.Api.AskAsync(
                "query ($text: String!) { offers(search: $text) { nodes { slug } } suggest(text: $text) { text } }",
                JsonSerializer.Serialize(new { text = typed }));
            return found.Text.Contains(slug, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task So_are_other_entries_translations_remarks_and_imports()
    {
        var administrator = staff.Administrator;
        await staff.DoAsync(
            administrator,
            "createOrganisation(input: { content: { name: \"Huis\\u200B van\\u2028het\\u00AD Kind\", kind: EXTERNAL, municipality: \"sint-truiden\" } })");
        await staff.DoAsync(
            administrator,
            "createSchool(input: { content: { name: \"De\\u2060 Brug\\uFEFF\", municipality: \"hasselt\", levels: [PRIMARY] } })");
        await staff.DoAsync(administrator, "createTheme(input: { content: { name: \"Wa\\u00ADter\" } })");
        await staff.DoAsync(administrator, "translateTheme(input: { theme: \"water\", language: \"fr\", name: \"L'e\\u200Bau\" })");
        Assert.Equal(
            "Huis van het Kind", await server.Api.Database.AskAsync("SELECT name FROM organisation WHERE slug = 'huis-van-het-kind'"));
        Assert.Equal("De Brug", await server.Api.Database.AskAsync("SELECT name FROM school WHERE slug = 'de-brug'"));
        Assert.Equal("L'eau", await server.Api.Database.AskAsync("SELECT name ->> 'fr' FROM theme WHERE slug = 'water'"));

        var csv =
            "slug,title.nl,organisation,allNetworks,areas\\nuit-een-blad,Uit\\u00AD een\\u200B blad,huis-van-het-kind,true,sint-truiden\\n";
        var trial = JsonDocument.Parse(
            await staff.AskAsync(administrator, $"mutation {{ importOffers(input: {{ csv: \"{csv}\" }}) {{ ticket }} }}")).RootElement;
        var ticket = trial.GetProperty("data").GetProperty("importOffers").GetProperty("ticket").GetString();
        await staff.DoAsync(administrator, $"importOffers(input: {{ csv: \"{csv}\", ticket: \"{ticket}\", validateOnly: false }})");
        Assert.Equal(
            "Uit een blad", await server.Api.Database.AskAsync("SELECT working ->> 'title' FROM offer WHERE slug = 'uit-een-blad'"));
        Assert.Contains(
            "\"userErrors\":[]",
            (await server.Api.AskAsync("mutation { reportProblem(input: { offer: \"boekstart-sint-truiden\", kind: OTHER, message: \"De uren\\u200B klop\\u00ADpen niet.\" }) { userErrors { code } } }")).Text,
            StringComparison.Ordinal);
        Assert.Equal(
            "De uren kloppen niet.", await server.Api.Database.AskAsync("SELECT message FROM report WHERE message LIKE 'De uren%'"));
    }

    [Fact]
    public async Task A_title_of_nothing_else_is_none() =>
        await staff.RefusedAsync(
            staff.Editor,
            $"createOffer(input: {{ content: {{ title: \"\\u200B\\u00AD\\u2800\\u3164\", organisation: \"{Staff.Organisation}\" }} }})",
            "REQUIRED");
}
