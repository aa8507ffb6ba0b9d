using Catalogue.Api.Tests.Identity;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// What may not be written of the nouns that are no offers: each is refused under its code, with its path, and changes nothing.
/// </summary>
public sealed class BadEntryTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly EntryStaff staff = new(server);

    [Theory]
    [InlineData("organisation", "gastvrij-sint-truiden", "name: \"  \"", "REQUIRED")]
    [InlineData("organisation", "gastvrij-sint-truiden", "name: \"<b>Groot</b>\"", "MARKUP")]
    [InlineData("organisation", "gastvrij-sint-truiden", "name: \"Twee\\nregels\"", "CONTROL_CHARACTERS")]
    [InlineData("organisation", "gastvrij-sint-truiden", "name: \"nul\\u0000\"", "CONTROL_CHARACTERS")]
    [InlineData("organisation", "gastvrij-sint-truiden", "name: \"om\\u202Egekeerd\"", "BIDI_CONTROLS")]
    [InlineData("organisation", "gastvrij-sint-truiden", "description: \"<script>alert(1)</script>\"", "MARKUP")]
    [InlineData("organisation", "gastvrij-sint-truiden", "description: \"Bel 0475 12 34 56\"", "MOBILE_NUMBER")]
    [InlineData("organisation", "gastvrij-sint-truiden", "contact: { email: \"jan.peeters@gmail.com\" }", "PRIVATE_EMAIL")]
    [InlineData("organisation", "gastvrij-sint-truiden", "contact: { email: \"geen adres\" }", "EMAIL_MALFORMED")]
    [InlineData("organisation", "gastvrij-sint-truiden", "contact: { website: \"javascript:alert(1)\" }", "MARKUP", "NO_WEB_ADDRESS")]
    [InlineData("organisation", "gastvrij-sint-truiden", "contact: { phone: \"+32 475 12 34 56\" }", "MOBILE_NUMBER")]
    [InlineData("organisation", "gastvrij-sint-truiden", "contact: { function: \"mevrouw Peeters\" }", "CONTACT_PERSON")]
    [InlineData("organisation", "gastvrij-sint-truiden", "openingHours: [{ days: MONDAY, kind: OPEN, opens: \"12:00:00\", closes: \"09:00:00\" }]", "HOURS_REVERSED")]
    [InlineData("organisation", "gastvrij-sint-truiden", "openingHours: [{ days: MONDAY, kind: OPEN, opens: \"12:00:00\" }]", "HOURS_REVERSED")]
    [InlineData("organisation", "gastvrij-sint-truiden", "coverage: [\"nergens\"]", "NOT_FOUND")]
    [InlineData("school", "SCHOOL", "networks: [{ network: GO, until: \"2026-08-31\" }, { network: VGO, from: \"2026-08-31\" }]", "NETWORKS_OVERLAP")]
    [InlineData("school", "SCHOOL", "networks: [{ network: GO, from: \"2026-09-01\", until: \"2026-08-31\" }]", "NETWORK_REVERSED")]
    [InlineData("school", "SCHOOL", "neighbourhood: \"hasselt-hasselt\"", "NEIGHBOURHOOD_ELSEWHERE")]
    [InlineData("school", "SCHOOL", "coordinates: { latitude: 95, longitude: 5 }", "COORDINATES_INVALID")]
    [InlineData("neighbourhood", "sint-truiden-brustem", "parent: \"sint-truiden-zepperen\"", "PARENT_OF_DEELGEMEENTE")]
    [InlineData("neighbourhood", "sint-truiden-brustem", "borders: [\"sint-truiden-brustem\"]", "BORDERS_ITSELF")]
    [InlineData("neighbourhood", "sint-truiden-brustem", "postcode: \"38OO\"", "POSTCODE_MALFORMED")]
    [InlineData("theme", "taalstimulering", "assumed: [\"policyBasis\", \"levels\"]", "ASSUMED_UNKNOWN")]
    [InlineData("theme", "taalstimulering", "parent: \"taalstimulering\"", "THEME_UNDER_ITSELF")]
    [InlineData("theme", "taalstimulering", "parent: \"boekstart\"", "THEME_UNDER_ITSELF")]
    [InlineData("theme", "taalstimulering", "name: \"Twee\\nregels\"", "CONTROL_CHARACTERS")]
    public async Task What_may_not_be_is_refused(string member, string slug, string content, params string[] codes)
    {
        var name = slug == "SCHOOL"
            ? server.Api.Served.Working.Schools.First(school => school.Slug.Contains("sint-truiden", StringComparison.Ordinal)).Slug
            : slug;
        await staff.RefusedAsync(
            staff.Administrator,
            $"update{char.ToUpperInvariant(member[0])}{member[1..]}(input: {{ {member}: \"{name}\", content: {{ {content} }} }})",
            codes);
    }

    [Theory]
    [InlineData("kind: WIJK, parent: \"hasselt-hasselt\"", "PARENT_ELSEWHERE")]
    [InlineData("kind: DEELGEMEENTE, parent: \"sint-truiden-brustem\"", "PARENT_OF_DEELGEMEENTE")]
    public async Task A_wijk_lies_in_a_deelgemeente_of_its_municipality(string content, string code)
    {
        await staff.RefusedAsync(
            staff.Administrator,
            $"createNeighbourhood(input: {{ content: {{ name: \"Hier\", municipality: \"sint-truiden\", {content} }} }})",
            code);
        await staff.DoAsync(
            staff.Curator,
            "createNeighbourhood(input: { content: { name: \"Goed zo\", kind: WIJK, municipality: \"sint-truiden\", parent: \"sint-truiden-brustem\" } })");
        await staff.RefusedAsync(
            staff.Curator,
            "createNeighbourhood(input: { content: { name: \"Te diep\", kind: WIJK, municipality: \"sint-truiden\", parent: \"sint-truiden-goed-zo\" } })",
            "PARENT_ELSEWHERE");
    }

    [Fact]
    public async Task A_border_that_comes_or_goes_does_so_on_both_sides()
    {
        const string Borders = "borders { slug } version";
        await staff.DoAsync(
            staff.Curator, "createNeighbourhood(input: { content: { name: \"Links\", kind: WIJK, municipality: \"sint-truiden\" } })");
        await staff.DoAsync(
            staff.Curator,
            "createNeighbourhood(input: { content: { name: \"Rechts\", kind: WIJK, municipality: \"sint-truiden\", borders: \"sint-truiden-links\" } })");
        Assert.Equal("""{"data":{"neighbourhood":{"borders":[{"slug":"sint-truiden-rechts"}],"version":2}}}""", await staff.AskAsync(null, $"{{ neighbourhood(by: {{ slug: \"sint-truiden-links\" }}) {{ {Borders} }} }}"));
        await staff.DoAsync(
            staff.Curator, "updateNeighbourhood(input: { neighbourhood: \"sint-truiden-links\", content: { borders: [] } })");
        Assert.Equal("""{"data":{"neighbourhood":{"borders":[],"version":2}}}""", await staff.AskAsync(null, $"{{ neighbourhood(by: {{ slug: \"sint-truiden-rechts\" }}) {{ {Borders} }} }}"));
        await staff.RefusedAsync(
            staff.Curator,
            "updateNeighbourhood(input: { neighbourhood: \"sint-truiden-links\", content: { borders: \"hasselt-hasselt\" } })",
            "FORBIDDEN");
    }

    [Fact]
    public async Task Texts_far_too_long_are_refused_by_their_length()
    {
        var long_ = new string('a', 900_000);
        await staff.RefusedAsync(
            staff.Curator,
            $"updateOrganisation(input: {{ organisation: \"gastvrij-sint-truiden\", content: {{ description: \"{long_}\" }} }})",
            "TEXT_TOO_LONG");
        await staff.RefusedAsync(
            staff.Curator,
            $"createOrganisation(input: {{ content: {{ name: \"{long_}\", kind: EXTERNAL, municipality: \"sint-truiden\" }} }})",
            "TEXT_TOO_LONG");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_with_its_path_in_the_language_asked()
    {
        const string Mutation = "createOrganisation(input: { content: { name: \"<i>\", kind: EXTERNAL, municipality: \"sint-truiden\", contact: { email: \"x\", website: \"stad\" } } }) { userErrors { path code message } }";
        Assert.Equal(
            """{"data":{"createOrganisation":{"userErrors":[{"path":"content.name","code":"MARKUP","message":"There is markup or script in it (\"<i\"): write plain text. A link belongs in a field for links."},{"path":"content.contact.email","code":"EMAIL_MALFORMED","message":"This is no e-mail address: write one address, such as onderwijs@stad.be."},{"path":"content.contact.website","code":"NO_WEB_ADDRESS","message":"This is no web address: begin it with https://."}]}}}""",
            await staff.AskAsync(staff.Curator, $"mutation @inContext(language: \"en\") {{ {Mutation} }}"));
        Assert.Contains(
            "Dit is geen webadres", await staff.AskAsync(staff.Curator, $"mutation {{ {Mutation} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_likely_there_already_and_what_is_still_used_is_advice_and_what_is_retired_is_named_by_nothing_new()
    {
        var made = await staff.DoAsync(
            staff.Curator,
            "createOrganisation(input: { content: { name: \"Gastvrij Sint Truiden\", kind: EXTERNAL, municipality: \"sint-truiden\" } })");
        Assert.Equal("""[{"code":"DUPLICATE_LIKELY"}]""", made.GetProperty("findings").GetRawText());
        var retired = await staff.DoAsync(staff.Administrator, "retireTheme(input: { theme: \"boekstart\" })");
        Assert.Equal("""[{"code":"STILL_NAMED"}]""", retired.GetProperty("findings").GetRawText());
        await staff.RefusedAsync(
            staff.Curator,
            "createConsultationPlatform(input: { content: { name: \"Nieuw\", subject: \"Iets\", municipality: \"sint-truiden\", themes: \"boekstart\" } })",
            "REFERENCE_RETIRED");
        await staff.DoAsync(staff.Administrator, "reinstateTheme(input: { theme: \"boekstart\" })");
    }

    [Fact]
    public async Task A_renamed_organisation_is_found_by_its_new_name()
    {
        await staff.DoAsync(
            staff.Curator,
            "createOrganisation(input: { content: { name: \"Vlinderhuis\", kind: EXTERNAL, municipality: \"sint-truiden\" } })");
        await staff.DoAsync(
            staff.Curator,
            "createOffer(input: { content: { title: \"Iets te doen\", summary: \"Een voorbeeld.\", organisation: \"vlinderhuis\" } })");
        await staff.DoAsync(staff.Curator, "publishOffer(input: { offer: \"iets-te-doen\" })");
        await staff.DoAsync(
            staff.Curator, "updateOrganisation(input: { organisation: \"vlinderhuis\", content: { name: \"Kikkerpoel\" } })");
        Assert.Contains(
            "iets-te-doen", await staff.AskAsync(null, "{ offers(search: \"kikkerpoel\") { nodes { slug } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_write_one_at_once_every_save_is_a_version()
    {
        await staff.DoAsync(
            staff.Curator,
            "createOrganisation(input: { content: { name: \"Druk bezocht\", kind: EXTERNAL, municipality: \"sint-truiden\" } })");
        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => staff.DoAsync(
            number % 2 == 0 ? staff.Curator : staff.Administrator,
            $"updateOrganisation(input: {{ organisation: \"druk-bezocht\", content: {{ description: \"Bewerking nummer {number}.\" }} }})")));
        Assert.Equal(
            "1-31-31-31",
            await server.Api.Database.AskAsync(
                "SELECT concat_ws('-', min(r.version), max(r.version), count(*), o.version) FROM entry_revision r JOIN organisation o ON o.id = entry_id WHERE slug = 'druk-bezocht' GROUP BY o.version"));
    }
}
