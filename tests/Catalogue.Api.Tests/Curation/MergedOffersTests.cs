using System.Net;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Curation;

/// <summary>An offer that was merged answers under its old slug and id with the one that took its place, until it is restored.</summary>
public sealed class MergedOffersTests(MergedOffersTests.ThreeMerged town) : IClassFixture<MergedOffersTests.ThreeMerged>
{
    public static TheoryData<string> Old => ["eerste-les", "tweede-les"];

    [Theory]
    [MemberData(nameof(Old))]
    public async Task The_old_slug_and_id_give_the_last_that_took_its_place(string old)
    {
        foreach (var by in new[] { $"slug: \"{old}\"", $"id: \"{await town.IdAsync(old)}\"" })
            Assert.Equal("""{"offer":{"slug":"derde-les"}}""", (await town.AskAsync(by)).Data.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Old))]
    public async Task Its_calendar_and_its_reports_do_too(string old)
    {
        var calendar = await town.Server.Api.Http.GetAsync($"/offers/{old}.ics");
        Assert.Equal(HttpStatusCode.OK, calendar.StatusCode);
        var report = await town.Server.Api.AskAsync(
            $"mutation {{ reportProblem(input: {{ offer: \"{old}\", kind: OTHER, message: \"Het uur klopt niet.\", validateOnly: true }}) {{ userErrors {{ code }} }} }}");
        Assert.Equal("""{"reportProblem":{"userErrors":[]}}""", report.Data.GetRawText());
    }

    [Fact]
    public async Task A_server_that_starts_later_knows_it()
    {
        await using var beside = await ApiServer.StartBesideAsync(town.Server.Api);
        Assert.Equal("""{"offer":{"slug":"derde-les"}}""", (await beside.AskAsync("{ offer(by: { slug: \"eerste-les\" }) { slug } }")).Data.GetRawText());
    }

    [Fact]
    public async Task Staff_still_find_the_old_one_itself_and_can_take_it_into_use_again()
    {
        await town.CreateAsync("Vierde les", "themes: [\"boekstart\"]");
        await town.MergeAsync("vierde-les", "derde-les");
        Assert.Equal("""{"offer":{"slug":"derde-les"}}""", (await town.AskAsync("slug: \"vierde-les\"")).Data.GetRawText());
        var working = await town.Server.Api.AskAsAsync(
            town.Staff.Administrator, "query @inContext(catalogue: WORKING) { offer(by: { slug: \"vierde-les\" }) { slug status } }");
        Assert.Equal("""{"offer":{"slug":"vierde-les","status":"ARCHIVED"}}""", working.Data.GetRawText());

        await town.DoAsync("restoreOffer(input: { offer: \"vierde-les\" })");
        Assert.Equal("""{"offer":null}""", (await town.AskAsync("slug: \"vierde-les\"")).Data.GetRawText());
        await town.DoAsync("publishOffer(input: { offer: \"vierde-les\" })");
        Assert.Equal("""{"offer":{"slug":"vierde-les"}}""", (await town.AskAsync("slug: \"vierde-les\"")).Data.GetRawText());
    }

    [Fact]
    public async Task What_was_merged_stays_so_when_an_entry_that_it_names_is_merged_and_goes_on_when_its_place_is_taken_again()
    {
        await town.CreateAsync("Zesde les", "themes: [\"boekstart\"]");
        await town.DoAsync("createTheme(input: { content: { name: \"Vroeger onderwerp\" } })");
        await town.DoAsync("createTheme(input: { content: { name: \"Later onderwerp\" } })");
        await town.CreateAsync("Vijfde les", "themes: [\"vroeger-onderwerp\"]");
        await town.DoAsync(
            "createOffer(input: { content: { title: \"Nooit openbaar\", summary: \"Een voorbeeld.\", organisation: \"vdab\", themes: [\"boekstart\"] } })");
        await town.MergeAsync("vijfde-les", "nooit-openbaar");
        await town.DoAsync("mergeThemes(input: { from: \"vroeger-onderwerp\", into: \"later-onderwerp\" })");
        Assert.Equal("""{"offer":null}""", (await town.AskAsync("slug: \"vijfde-les\"")).Data.GetRawText());

        // The draft that took its place goes itself, and is deleted.
        await town.MergeAsync("nooit-openbaar", "zesde-les");
        Assert.Equal("""{"offer":{"slug":"zesde-les"}}""", (await town.AskAsync("slug: \"vijfde-les\"")).Data.GetRawText());
    }

    [Fact]
    public async Task A_draft_that_took_the_place_of_another_can_be_deleted()
    {
        await town.CreateAsync("Zevende les", "themes: [\"boekstart\"]");
        await town.DoAsync(
            "createOffer(input: { content: { title: \"Weer nooit openbaar\", summary: \"Een voorbeeld.\", organisation: \"vdab\", themes: [\"boekstart\"] } })");
        await town.MergeAsync("zevende-les", "weer-nooit-openbaar");
        await town.DoAsync("deleteDraft(input: { offer: \"weer-nooit-openbaar\" })");
        Assert.Equal("""{"offer":null}""", (await town.AskAsync("slug: \"zevende-les\"")).Data.GetRawText());
    }

    [Fact]
    public async Task An_earlier_version_that_is_brought_back_names_what_took_the_place_of_merged_entries()
    {
        foreach (var name in new[] { "Gaande", "Blijvende" })
        {
            await town.DoAsync(
                $"createOrganisation(input: {{ content: {{ name: \"{name} dienst\", kind: EXTERNAL, municipality: \"sint-truiden\" }} }})");
            await town.DoAsync($"createTheme(input: {{ content: {{ name: \"{name} zaak\" }} }})");
        }

        await town.CreateAsync("Met een verleden", "themes: [\"gaande-zaak\"], funders: [\"gaande-dienst\"]");
        await town.DoAsync("updateOffer(input: { offer: \"met-een-verleden\", content: { themes: [\"boekstart\"], funders: [] } })");
        await town.DoAsync("mergeOrganisations(input: { from: \"gaande-dienst\", into: \"blijvende-dienst\" })");
        await town.DoAsync("mergeThemes(input: { from: \"gaande-zaak\", into: \"blijvende-zaak\" })");

        var back = await town.Staff.DoAsync(
            town.Staff.Administrator,
            "bringBackOffer(input: { offer: \"met-een-verleden\", version: 1 })",
            "offer { themes { slug } funders { slug } } findings { code }");
        Assert.Equal("""{"themes":[{"slug":"blijvende-zaak"}],"funders":[{"slug":"blijvende-dienst"}]}""", back.GetProperty("offer").GetRawText());
        Assert.DoesNotContain("REFERENCE_RETIRED", back.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>Three offers that the public saw, of which the first was merged into the second, and that into the third.</summary>
    public sealed class ThreeMerged : IAsyncLifetime
    {
        internal SignedInServer Server { get; } = new();

        internal EntryStaff Staff { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await Server.InitializeAsync();
            Staff = new(Server);
            foreach (var nth in new[] { "Eerste", "Tweede", "Derde" })
                await CreateAsync($"{nth} les", "themes: [\"boekstart\"]");
            await MergeAsync("eerste-les", "tweede-les");
            // So that the second can go: a merge leaves a draft.
            await DoAsync("publishOffer(input: { offer: \"tweede-les\" })");
            await MergeAsync("tweede-les", "derde-les");
        }

        public Task DisposeAsync() => Server.DisposeAsync();

        internal Task<Answer> AskAsync(string by) => Server.Api.AskAsync($"{{ offer(by: {{ {by} }}) {{ slug }} }}");

        internal Task DoAsync(string mutation) => Staff.DoAsync(Staff.Administrator, mutation, "userErrors { code }");

        internal Task MergeAsync(string from, string into) => DoAsync($"mergeOffers(input: {{ from: \"{from}\", into: \"{into}\" }})");

        internal async Task CreateAsync(string title, string content)
        {
            await DoAsync(
                $"createOffer(input: {{ content: {{ title: \"{title}\", summary: \"Een voorbeeld.\", levels: [PRIMARY], organisation: \"vdab\", allNetworks: true, areas: [{{ municipality: \"sint-truiden\" }}], {content} }} }})");
            await DoAsync($"publishOffer(input: {{ offer: \"{title.ToLowerInvariant().Replace(' ', '-')}\" }})");
        }

        internal async Task<string> IdAsync(string slug) => (await Server.Api.AskAsAsync(
            Staff.Administrator,
            $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ id }} }}")).Data.GetProperty("offer").GetProperty("id").GetString()!;
    }
}
