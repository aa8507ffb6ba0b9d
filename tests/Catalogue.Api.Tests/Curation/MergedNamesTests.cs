using System.Text.Json;
using Catalogue.Api.Tests.Identity;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// Who goes on naming an entry that was merged, by its slug or its id, means the one that took its place: in every filter, in every input,
/// and in imports.
/// </summary>
public sealed class MergedNamesTests(MergedNamesTests.MergedTown town) : IClassFixture<MergedNamesTests.MergedTown>
{
    [Theory]
    [InlineData("organisations", "oude-dienst", "van-de-dienst")]
    [InlineData("schools", "oude-school", "op-de-school")]
    [InlineData("neighbourhoods", "sint-truiden-oude-buurt", "in-de-buurt")]
    [InlineData("themes", "oud-thema", "van-de-dienst")]
    public async Task A_filter_of_offers_takes_the_old_name(string filter, string old, string found)
    {
        foreach (var name in new[] { old, await town.IdAsync(old) })
            Assert.Contains(found, await town.Server.Api.OffersAsync($"{{ {filter}: \"{name}\" }}"));
    }

    [Theory]
    [InlineData("schools(filter: { neighbourhoods: \"OLD\" }) { nodes { slug } }", "sint-truiden-oude-buurt", "nieuwe-school")]
    [InlineData("consultationPlatforms(filter: { members: \"OLD\" }) { nodes { slug } }", "oude-dienst", "buurtoverleg")]
    [InlineData("offersFor(profile: { school: \"OLD\" }, first: 50) { nodes { verdict offer { slug } } }", "oude-school", "op-de-school")]
    [InlineData("offersFor(profile: { neighbourhood: \"OLD\" }, first: 50) { nodes { verdict offer { slug } } }", "sint-truiden-oude-buurt", "in-de-buurt")]
    [InlineData("offersFor(profile: { interests: [\"OLD\"] }, first: 1) { nodes { reasons { sentence } } }", "oud-thema", "Nieuw thema")]
    [InlineData("coverage(rows: LEVEL, columns: NETWORK, filter: { organisations: \"OLD\" }) { total }", "oude-dienst", "\"total\":1")]
    public async Task So_do_other_questions(string question, string old, string found)
    {
        foreach (var name in new[] { old, await town.IdAsync(old) })
            Assert.Contains(
                found,
                (await town.Server.Api.AskAsync($"{{ {question.Replace("OLD", name, StringComparison.Ordinal)} }}")).Data.GetRawText(),
                StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("createOffer", "title: \"Met oude namen\", organisation: \"oude-dienst\", partners: [{ organisation: \"vdab\" }], funders: [\"oude-dienst\"], themes: [\"oud-thema\", \"nieuw-thema\"], price: { amount: 1, paidTo: \"oude-dienst\" }, areas: [{ municipality: \"sint-truiden\", neighbourhoods: [\"sint-truiden-oude-buurt\"] }]",
        "offer { organisation { slug } funders { slug } themes { slug } price { paidTo { slug } } neighbourhoods { slug } findings { code } }",
        "REFERENCE_RETIRED")]
    [InlineData("createOffer", "title: \"In de oude school\", organisation: \"vdab\", partners: [{ organisation: \"oude-dienst\" }], schools: [\"oude-school\"]", "offer { partners { organisation { slug } } schools { slug } findings { code } }", "REFERENCE_RETIRED")]
    [InlineData("createSchool", "name: \"Nog een school\", municipality: \"sint-truiden\", neighbourhood: \"sint-truiden-oude-buurt\", networks: [{ network: GO }]", "school { neighbourhood { slug } }", null)]
    [InlineData("createNeighbourhood", "name: \"Nog een buurt\", municipality: \"sint-truiden\", kind: DEELGEMEENTE, borders: [\"sint-truiden-oude-buurt\"]", "neighbourhood { borders { slug } }", null)]
    [InlineData("createTheme", "name: \"Nog een thema\", parent: \"oud-thema\"", "theme { parent { slug } }", null)]
    [InlineData("createConsultationPlatform", "name: \"Nog een overleg\", subject: \"Iets\", municipality: \"sint-truiden\", members: [\"oude-dienst\"], themes: [\"oud-thema\"]", "consultationPlatform { members { slug } themes { slug } }", null)]
    public async Task What_staff_write_names_the_new_one(string mutation, string content, string fields, string? notFound)
    {
        var done =
            (await town.Staff.DoAsync(town.Staff.Administrator, $"{mutation}(input: {{ content: {{ {content} }} }})", fields)).GetRawText();
        Assert.DoesNotContain("oud", done, StringComparison.Ordinal);
        Assert.Contains("nieuw", done, StringComparison.Ordinal);
        if (notFound is not null)
            Assert.DoesNotContain(notFound, done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_names_the_new_ones()
    {
        const string Csv = "slug,title.nl,organisation,themes,areas\\nuit-een-bestand,Uit een bestand,oude-dienst,oud-thema;nieuw-thema,sint-truiden-oude-buurt;sint-truiden-nieuwe-buurt\\n";
        var tried = await town.Staff.DoAsync(
            town.Staff.Administrator, $"importOffers(input: {{ csv: \"{Csv}\" }})", "ticket findings { code message }");
        Assert.Equal("[]", tried.GetProperty("findings").GetRawText());
        await town.Staff.DoAsync(
            town.Staff.Administrator,
            $"importOffers(input: {{ csv: \"{Csv}\", ticket: \"{tried.GetProperty("ticket").GetString()}\", validateOnly: false }})",
            "created");
        var offer = (await town.Server.Api.AskAsAsync(
            town.Staff.Administrator,
            "query @inContext(catalogue: WORKING) { offer(by: { slug: \"uit-een-bestand\" }) { organisation { slug } themes { slug } neighbourhoods { slug } } }")).Data.GetProperty("offer");
        Assert.Equal("""{"organisation":{"slug":"nieuwe-dienst"},"themes":[{"slug":"nieuw-thema"}],"neighbourhoods":[{"slug":"sint-truiden-nieuwe-buurt"}]}""", offer.GetRawText());
    }

    [Fact]
    public async Task The_old_one_itself_is_still_there_for_who_asks_what_became_of_it()
    {
        var answer = await town.Server.Api.AskAsync("{ school(by: { slug: \"oude-school\" }) { slug retired mergedInto { slug } } }");
        Assert.Equal("""{"school":{"slug":"oude-school","retired":true,"mergedInto":{"slug":"tussen-school"}}}""", answer.Data.GetRawText());
        await town.Staff.RefusedAsync(
            town.Staff.Administrator, "mergeSchools(input: { from: \"oude-school\", into: \"sint-ritaschool\" })", "MERGED_ALREADY");
    }

    /// <summary>
    /// An organisation, a school, a neighbourhood and a theme, each merged into another, and the second of these again into a third.
    /// </summary>
    public sealed class MergedTown : IAsyncLifetime
    {
        internal SignedInServer Server { get; } = new();

        internal EntryStaff Staff { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await Server.InitializeAsync();
            Staff = new(Server);
            foreach (var age in new[] { "Oude", "Tussen", "Nieuwe" })
            {
                await DoAsync(
                    $"createOrganisation(input: {{ content: {{ name: \"{age} dienst\", kind: EXTERNAL, municipality: \"sint-truiden\" }} }})");
                await DoAsync(
                    $"createNeighbourhood(input: {{ content: {{ name: \"{age} buurt\", kind: DEELGEMEENTE, municipality: \"sint-truiden\" }} }})");
                await DoAsync(
                    $"createSchool(input: {{ content: {{ name: \"{age} school\", municipality: \"sint-truiden\", neighbourhood: \"sint-truiden-{age.ToLowerInvariant()}-buurt\", networks: [{{ network: GO }}] }} }})");
                await DoAsync($"createTheme(input: {{ content: {{ name: \"{(age == "Tussen" ? age : age[..^1])} thema\" }} }})");
            }

            await OfferAsync(
                "Van de dienst",
                "organisation: \"oude-dienst\", themes: [\"oud-thema\"], allNetworks: true, areas: [{ municipality: \"sint-truiden\" }]");
            await OfferAsync("Op de school", "organisation: \"vdab\", themes: [\"boekstart\"], schools: [\"oude-school\"]");
            await OfferAsync(
                "In de buurt",
                "organisation: \"vdab\", themes: [\"boekstart\"], allNetworks: true, areas: [{ municipality: \"sint-truiden\", neighbourhoods: [\"sint-truiden-oude-buurt\"] }]");
            await DoAsync(
                "createConsultationPlatform(input: { content: { name: \"Buurtoverleg\", subject: \"De buurt\", municipality: \"sint-truiden\", members: [\"oude-dienst\"] } })");
            foreach (var (from, into) in new[] { ("oud", "tussen"), ("tussen", "nieuw") })
            {
                string Merge(string mutation, string start, string end) => $"{mutation}(input: {{ from: \"{start}\", into: \"{end}\" }})";
                await DoAsync(Merge("mergeOrganisations", $"{Adjective(from)}-dienst", $"{Adjective(into)}-dienst"));
                await DoAsync(Merge("mergeSchools", $"{Adjective(from)}-school", $"{Adjective(into)}-school"));
                await DoAsync(
                    Merge("mergeNeighbourhoods", $"sint-truiden-{Adjective(from)}-buurt", $"sint-truiden-{Adjective(into)}-buurt"));
                await DoAsync(Merge("mergeThemes", $"{from}-thema", $"{into}-thema"));
            }
        }

        public Task DisposeAsync() => Server.DisposeAsync();

        public async Task<string> IdAsync(string slug)
        {
            var answer = await Server.Api.AskAsync(
                $"{{ a: organisation(by: {{ slug: \"{slug}\" }}) {{ id }} b: school(by: {{ slug: \"{slug}\" }}) {{ id }} c: neighbourhood(by: {{ slug: \"{slug}\" }}) {{ id }} d: theme(by: {{ slug: \"{slug}\" }}) {{ id }} }}");
            return answer.Data.EnumerateObject().Single(
                entry => entry.Value.ValueKind == JsonValueKind.Object).Value.GetProperty("id").GetString()!;
        }

        private static string Adjective(string age) => age == "tussen" ? age : age == "oud" ? "oude" : "nieuwe";

        private Task DoAsync(string mutation) => Staff.DoAsync(Staff.Administrator, mutation, "userErrors { code }");

        private async Task OfferAsync(string title, string content)
        {
            await DoAsync(
                $"createOffer(input: {{ content: {{ title: \"{title}\", summary: \"Een voorbeeld.\", levels: [PRIMARY], {content} }} }})");
            await DoAsync($"publishOffer(input: {{ offer: \"{title.ToLowerInvariant().Replace(' ', '-')}\" }})");
        }
    }
}
