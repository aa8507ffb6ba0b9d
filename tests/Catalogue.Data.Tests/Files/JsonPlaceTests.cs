using Catalogue.Data.Files;

namespace Catalogue.Data.Tests.Files;

/// <summary>
/// What is found in a JSON file says where: the line, and the path in the file, whether one entry is wrong by itself or beside others.
/// </summary>
public sealed class JsonPlaceTests
{
    private const string Example = "\"provenance\": { \"kind\": \"EXAMPLE\" }";

    [Theory]
    // Within one entry.
    [InlineData("schools", """{ "slug": "x", "name": "X", "municipality": "hasselt", "networks": [{ "network": "GEEN" }], P }""", "line 2, at schools[1].networks[0].network: \"GEEN\" ")]
    [InlineData("schools", """{ "slug": "x", "name": "X", "municipality": "hasselt", "hue": 1, P }""", "line 2, at schools[1].hue: \"1\" is not a field here")]
    [InlineData("organisations", """{ "slug": "x", "name": "X", "kind": "EXTERNAL", "municipality": "haselt", P }""", "line 2, at organisations[1].municipality: \"haselt\" names 'haselt'")]
    // Beside others of the file or the catalogue, noun by noun.
    [InlineData("municipalities", """{ "slug": "x", "name": "X", "nisCode": "71072", P }""", "line 2, at municipalities[1].nisCode: \"71072\" is that of another municipality.")]
    [InlineData("neighbourhoods", """{ "slug": "genk-x", "name": "X", "kind": "DEELGEMEENTE", "municipality": "hasselt", P }""", "line 2, at neighbourhoods[1].slug: \"genk-x\" does not begin with hasselt-.")]
    [InlineData("neighbourhoods", """{ "slug": "hasselt-x", "name": "X", "kind": "DEELGEMEENTE", "municipality": "hasselt", "parent": "hasselt-kermt", P }""", "line 2, at neighbourhoods[1].parent: \"hasselt-kermt\" is set")]
    [InlineData("neighbourhoods", """{ "slug": "hasselt-x", "name": "X", "kind": "WIJK", "municipality": "hasselt", "parent": "sint-truiden-brustem", P }""", "line 2, at neighbourhoods[1].parent: \"sint-truiden-brustem\" sint-truiden-brustem is not")]
    [InlineData("neighbourhoods", """{ "slug": "hasselt-x", "name": "X", "kind": "DEELGEMEENTE", "municipality": "hasselt", "borders": ["hasselt-x"], P }""", "line 2, at neighbourhoods[1].borders: \"hasselt-x\" it borders itself")]
    [InlineData("neighbourhoods", """{ "slug": "hasselt-x", "name": "X", "kind": "DEELGEMEENTE", "municipality": "hasselt", "borders": ["hasselt-kermt"], P }""", "line 2, at neighbourhoods[1].borders: \"hasselt-kermt\" names hasselt-kermt, which does not name it back.")]
    [InlineData("schools", """{ "slug": "x", "name": "X", "municipality": "hasselt", "neighbourhood": "sint-truiden-brustem", P }""", "line 2, at schools[1].neighbourhood: \"sint-truiden-brustem\" sint-truiden-brustem is not in")]
    [InlineData("schools", """{ "slug": "x", "name": "X", "municipality": "hasselt", "networks": [{ "network": "GO", "from": "2026-01-02", "until": "2026-01-01" }], P }""", "line 2, at schools[1].networks: ")]
    [InlineData("themes", """{ "slug": "x", "name": "X", "parent": "x", P }""", "line 2, at themes[1].parent: \"x\" leads back to the theme itself.")]
    [InlineData("themes", """{ "slug": "first", "name": "X", P }""", "line 2, at themes[1].slug: \"first\" is in line 1 already: keep one of the two.")]
    [InlineData("schools", """{ "slug": "first", "name": "X", "municipality": "hasselt", P }""", "line 2, at schools[1].slug: \"first\" is in line 1 already: keep one of the two.")]
    // Offers.
    [InlineData("offers", """{ "slug": "first", "title": "X", "organisation": "vdab", P }""", "line 2, at offers[1].slug: \"first\" is in line 1 already: keep one of the two.")]
    [InlineData("offers", """{ "slug": "x", "title": "X", "organisation": "vdab", "externalId": "one", P }""", "line 2, at offers[1].externalId: \"one\" is in line 1 already: keep one of the two.")]
    [InlineData("offers", """{ "title": "Typlessen (Sint-Truiden)", "organisation": "vdab", P }""", "line 2, at offers[1].slug: \"typlessen-sint-truiden\" is what the title makes")]
    [InlineData("offers", """{ "slug": "x", "title": "X", "organisation": "vdab", "areas": [{ "municipality": "hasselt", "neighbourhoods": ["sint-truiden-brustem"] }], P }""", "line 2, at offers[1].areas")]
    // What is no entry.
    [InlineData("offers", "7", "line 2, at offers[1]: \"7\" is not an object: write an entry in { }.")]
    [InlineData("offers", """{ "slug": "x", "slug": "y", P }""", "line 2, at offers[1]: cannot be read (")]
    public void An_error_says_the_path_in_the_file(string noun, string entry, string expected)
    {
        var (report, _) =
            ImportSample.Read($"{{\"{noun}\": [{First(noun)},\n{entry.Replace("P }", $"{Example} }}", StringComparison.Ordinal)}]}}");
        Assert.Contains(report.Errors.First, error => error.ToString().StartsWith(expected, StringComparison.Ordinal));
        Assert.All(report.Errors.First, error => Assert.True(error.IsPath && error.Line == 2, error.ToString()));
    }

    [Fact]
    public void So_do_warnings_and_likely_duplicates_in_both_languages()
    {
        var known = ImportSample.Offer(ImportSample.Known);
        var retired = ImportSample.Catalogue with
        {
            Offers = [known with { Content = known.Content with { ExternalId = "known" } }],
            Themes = [.. ImportSample.Catalogue.Themes.Select(theme => theme.Slug == "boekstart" ? theme with { IsRetired = true } : theme)],
        };
        var (report, _) = ImportSample.Read(System.Text.Encoding.UTF8.GetBytes($$"""
            { "offers": [
              { "slug": "anders", "externalId": "known", "title": "T", "organisation": "vdab", {{Example}} },
              { "slug": "een", "title": "Ballet voor beginners", "organisation": "vdab", "areas": [{ "municipality": "hasselt", "citywide": true }],
                "themes": ["boekstart"], {{Example}} },
              { "slug": "twee",
                "title": "Ballet, voor beginners!", "organisation": "vdab", "areas": [{ "municipality": "hasselt", "citywide": true }], {{Example}} }
            ] }
            """), retired);
        Assert.Equal(
            [
                "line 2, at offers[0].slug: \"anders\" is not taken over: the offer of this externalId has the slug typlessen-sint-truiden, and slugs do not change.",
                "line 4, at offers[1].themes: \"boekstart\" is retired: name one that is in use.",
            ],
            report.Warnings.First.Select(warning => warning.ToString()));
        Assert.Equal([(6, "offers[2].title")], report.Duplicates.First.Select(twin => (twin.Line, twin.Path!)));
    }

    [Fact]
    public async Task The_report_of_a_file_has_the_paths()
    {
        var (report, _) = ImportSample.Read($$"""
            { "offers": [
              { "slug": "een", "title": "Ballet", "organisation": "vdab", {{Example}} },
              { "slug": "twee", "title": "Ballet", "organisation": "vdab", {{Example}} },
              { "slug": "twee", "title": "Iets anders", "organisation": "vdab", {{Example}} }] }
            """);
        Assert.Contains(
            "line 3, at offers[1].title: twee \"Ballet\" is much like een", await TextAsync(isDutch: false), StringComparison.Ordinal);
        Assert.Contains(
            "line 4, at offers[2].slug: \"twee\" is in line 3 already", await TextAsync(isDutch: false), StringComparison.Ordinal);
        Assert.Contains(
            "regel 3: offers[1].title: twee \"Ballet\" lijkt sterk op een", await TextAsync(isDutch: true), StringComparison.Ordinal);
        Assert.Contains("regel 4: offers[2].slug: \"twee\" ", await TextAsync(isDutch: true), StringComparison.Ordinal);

        async Task<string> TextAsync(bool isDutch)
        {
            await using var text = new StringWriter();
            await new ImportReportText(text, isDutch).WriteAsync(report, isDryRun: true);
            return text.ToString();
        }
    }

    private static string First(string noun) => "{ \"slug\": \"" + noun switch
    {
        "municipalities" => "eerst\", \"name\": \"Eerst\", \"nisCode\": \"99991\"",
        "neighbourhoods" => "hasselt-eerst\", \"name\": \"Eerst\", \"kind\": \"DEELGEMEENTE\", \"municipality\": \"hasselt\"",
        "schools" => "first\", \"name\": \"Eerst\", \"municipality\": \"hasselt\"",
        "organisations" => "first\", \"name\": \"Eerst\", \"kind\": \"EXTERNAL\"",
        "themes" => "first\", \"name\": \"Eerst\"",
        _ => "first\", \"title\": \"Eerst\", \"organisation\": \"vdab\", \"externalId\": \"one\"",
    } + $", {Example} }}";
}
