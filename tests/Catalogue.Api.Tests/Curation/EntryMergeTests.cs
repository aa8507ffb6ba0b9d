using System.Text.Json;
using Catalogue.Api.Tests.Changes;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// Two entries become one: what named the first names the second, in what the public sees and in what waits, and every server tells so.
/// </summary>
public sealed class EntryMergeTests : IAsyncLifetime
{
    private readonly SignedInServer server = new();
    private EntryStaff staff = null!;

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        staff = new(server);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task An_organisation_is_named_no_more_by_offers_nor_by_platforms()
    {
        var (from, into) = (await OrganisationAsync("Huis van het Kind Oost"), await OrganisationAsync("Huis van het Kind"));
        var other = await OrganisationAsync("Nog een huis");
        var organised = await OfferAsync("Door hen", from);
        var helped = await OfferAsync(
            "Met hen",
            other,
            $"partners: [{{ organisation: \"{from}\", role: \"helpt\" }}, {{ organisation: \"{into}\" }}], funders: [\"{from}\", \"{into}\"], price: {{ amount: 5, paidTo: \"{from}\" }}");
        await staff.DoAsync(
            staff.Curator,
            $"createConsultationPlatform(input: {{ content: {{ name: \"Huizenoverleg\", subject: \"Huizen\", municipality: \"sint-truiden\", members: [\"{from}\", \"{other}\", \"{into}\"] }} }})");
        var copy = await CopyAsync();

        var merged = await staff.DoAsync(
            staff.Curator,
            $"mergeOrganisations(input: {{ from: \"{from}\", into: \"{into}\", expectedVersion: 1 }})",
            "organisation { retired mergedInto { slug } } findings { code }");

        Assert.Equal($$$$$$"""{"retired":true,"mergedInto":{"slug":"{{{{{{into}}}}}}"}}""", merged.GetProperty("organisation").GetRawText());
        Assert.Equal("""[{"code":"REFERENCES_MOVE"}]""", merged.GetProperty("findings").GetRawText());
        Assert.Equal(
            [organised, helped],
            (await server.Api.OffersAsync($"{{ organisations: \"{from}\", period: {{}} }}")).Order(StringComparer.Ordinal));
        Assert.Equal(
            [organised, helped],
            (await server.Api.OffersAsync($"{{ organisations: \"{into}\", period: {{}} }}")).Order(StringComparer.Ordinal));
        Assert.Equal(
            $$$$$$"""{"offer":{"organisation":{"slug":"{{{{{{other}}}}}}"},"partners":[{"organisation":{"slug":"{{{{{{into}}}}}}"}}],"funders":[{"slug":"{{{{{{into}}}}}}"}],"price":{"paidTo":{"slug":"{{{{{{into}}}}}}"}}}}""",
            await SeenAsync(
                $"offer(by: {{ slug: \"{helped}\" }}) {{ organisation {{ slug }} partners {{ organisation {{ slug }} }} funders {{ slug }} price {{ paidTo {{ slug }} }} }}"));
        Assert.Equal(
            $$$$$$"""{"consultationPlatforms":{"nodes":[{"slug":"huizenoverleg","version":2}]}}""",
            await SeenAsync($"consultationPlatforms(filter: {{ members: \"{into}\" }}) {{ nodes {{ slug version }} }}"));
        Assert.Equal(
            0L,
            await server.Api.Database.AskAsync(
                $"SELECT count(*) FROM offer_reference JOIN organisation o ON o.id = target_id WHERE o.slug = '{from}'"));
        await copy.TakeAsync(server.Api, 100);
        Assert.Equal(
            [$"OFFER {organised}", $"OFFER {helped}", $"ORGANISATION {from}", "PLATFORM huizenoverleg"],
            copy.Told.Select(
                told => told[(told.IndexOf(' ', StringComparison.Ordinal) + 1)..]).OrderBy(told => told, StringComparer.Ordinal));
        Assert.Equal(
            """{"offer":{"status":"PUBLISHED","version":3,"history":[{"version":3,"what":"merge"},{"version":2,"what":"publish"},{"version":1,"what":"create"}]}}""",
            await WorkingAsync($"offer(by: {{ slug: \"{organised}\" }}) {{ status version history {{ version what }} }}"));
        await using var second = await ApiServer.StartBesideAsync(server.Api);
        Assert.Equal(
            [organised, helped],
            (await second.OffersAsync($"{{ organisations: \"{into}\", period: {{}} }}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_waits_goes_on_waiting_and_the_public_sees_what_it_saw_of_the_other()
    {
        var (from, into) = (await OrganisationAsync("Jeugdhuis Oud"), await OrganisationAsync("Jeugdhuis Nieuw"));
        var pending = await OfferAsync("Zichtbaar woord", from);
        await staff.DoAsync(staff.Curator, $"updateOffer(input: {{ offer: \"{pending}\", content: {{ title: \"Wachtend woord\" }} }})");
        var moved = await OfferAsync("Al verhuisd", from);
        await staff.DoAsync(
            staff.Curator,
            $"updateOffer(input: {{ offer: \"{moved}\", content: {{ organisation: \"{into}\", title: \"Verhuisd en anders\" }} }})");

        await staff.DoAsync(staff.Curator, $"mergeOrganisations(input: {{ from: \"{from}\", into: \"{into}\" }})");

        foreach (var (slug, seen, waiting) in new[] { (pending, "Zichtbaar woord", "Wachtend woord"), (moved, "Al verhuisd", "Verhuisd en anders") })
        {
            Assert.Equal($$$$$$"""{"offer":{"title":"{{{{{{seen}}}}}}","version":4,"organisation":{"slug":"{{{{{{into}}}}}}"}}}""", await SeenAsync($"offer(by: {{ slug: \"{slug}\" }}) {{ title version organisation {{ slug }} }}"));
            Assert.Equal(
                $$$$$$"""{"offer":{"title":"{{{{{{waiting}}}}}}","status":"DRAFT","version":5,"organisation":{"slug":"{{{{{{into}}}}}}"},"pendingChange":{"publishedVersion":4,"differences":[{"path":"title.nl"}]}}}""",
                await WorkingAsync(
                    $"offer(by: {{ slug: \"{slug}\" }}) {{ title status version organisation {{ slug }} pendingChange {{ publishedVersion differences {{ path }} }} }}"));
        }

        Assert.Empty(
            JsonDocument.Parse(
                await SeenAsync(
                    "offers(search: \"wachtend\", filter: { period: {} }) { nodes { slug } }")).RootElement.GetProperty("offers").GetProperty("nodes").EnumerateArray());
        await staff.DoAsync(staff.Curator, $"bringBackOffer(input: {{ offer: \"{pending}\", version: 4 }})");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{pending}\" }})");
    }

    [Fact]
    public async Task A_school_a_neighbourhood_and_a_theme_are_named_no_more_either()
    {
        async Task<string> MakeAsync(
            string mutation,
            string member,
            string who) => (await staff.DoAsync(who, mutation, $"{member} {{ slug }}")).GetProperty(member).GetProperty("slug").GetString()!;
        Task<string> PlaceAsync(string name, string more) => MakeAsync(
            $"createNeighbourhood(input: {{ content: {{ name: \"{name}\", municipality: \"sint-truiden\", {more} }} }})",
            "neighbourhood",
            staff.Curator);
        Task<string> ThemeAsync(string name, string more = "") => MakeAsync(
            $"createTheme(input: {{ content: {{ name: \"{name}\" {more} }} }})", "theme", staff.Administrator);
        var (oldTown, newTown) = (await PlaceAsync("Oudstad", "kind: DEELGEMEENTE"), await PlaceAsync("Nieuwstad", "kind: DEELGEMEENTE"));
        var wijk = await PlaceAsync("Zijkant", $"kind: WIJK, parent: \"{oldTown}\"");
        var edge = await PlaceAsync("Buitenrand", $"kind: DEELGEMEENTE, borders: [\"{oldTown}\"]");
        var (oldSchool, newSchool) = (
            await MakeAsync(
                $"createSchool(input: {{ content: {{ name: \"De Eerste\", municipality: \"sint-truiden\", neighbourhood: \"{oldTown}\", networks: [{{ network: GO }}] }} }})",
                "school",
                staff.Curator),
            await MakeAsync(
                $"createSchool(input: {{ content: {{ name: \"De Tweede\", municipality: \"sint-truiden\", neighbourhood: \"{newTown}\", networks: [{{ network: GO }}] }} }})",
                "school",
                staff.Curator));
        var oldTheme = await ThemeAsync("Oude zaken");
        var newTheme = await ThemeAsync("Nieuwe zaken", $", parent: \"{oldTheme}\"");
        var under = await ThemeAsync("Onderdeel", $", parent: \"{oldTheme}\"");
        var organisation = await OrganisationAsync("Wie alles doet");
        var atSchool = await OfferAsync(
            "Op die school", organisation, $"themes: \"{oldTheme}\", allNetworks: null, areas: null, schools: [\"{oldSchool}\"]");
        var around = await OfferAsync(
            "In die buurt",
            organisation,
            $"themes: [\"{newTheme}\", \"{oldTheme}\"], areas: [{{ municipality: \"sint-truiden\", neighbourhoods: [\"{oldTown}\"] }}]");

        await staff.DoAsync(staff.Curator, $"mergeSchools(input: {{ from: \"{oldSchool}\", into: \"{newSchool}\" }})");
        await staff.DoAsync(staff.Curator, $"mergeNeighbourhoods(input: {{ from: \"{oldTown}\", into: \"{newTown}\" }})");
        await staff.DoAsync(staff.Administrator, $"mergeThemes(input: {{ from: \"{oldTheme}\", into: \"{newTheme}\" }})");

        Assert.Equal([atSchool], await server.Api.OffersAsync($"{{ schools: \"{newSchool}\" }}"));
        Assert.Equal([atSchool], await server.Api.OffersAsync($"{{ schools: \"{oldSchool}\" }}"));
        Assert.Contains(around, await server.Api.OffersAsync($"{{ neighbourhoods: \"{newTown}\" }}"));
        Assert.Equal([around, atSchool], (await server.Api.OffersAsync($"{{ themes: \"{newTheme}\" }}")).Order(StringComparer.Ordinal));
        Assert.Equal([around, atSchool], (await server.Api.OffersAsync($"{{ themes: \"{oldTheme}\" }}")).Order(StringComparer.Ordinal));
        Assert.Equal(
            $$$$$$"""{"neighbourhood":{"children":[{"slug":"{{{{{{wijk}}}}}}"}],"borders":[{"slug":"{{{{{{edge}}}}}}"}],"schools":[{"slug":"de-tweede"}]},"old":{"children":[],"borders":[]}}""",
            await SeenAsync(
                $"neighbourhood(by: {{ slug: \"{newTown}\" }}) {{ children {{ slug }} borders {{ slug }} schools {{ slug }} }} old: neighbourhood(by: {{ slug: \"{oldTown}\" }}) {{ children {{ slug }} borders {{ slug }} }}"));
        Assert.Equal(
            $$$$$$"""{"theme":{"parent":null,"children":[{"slug":"{{{{{{under}}}}}}"}]}}""", await SeenAsync($"theme(by: {{ slug: \"{newTheme}\" }}) {{ parent {{ slug }} children {{ slug }} }}"));
        Assert.Equal("""{"school":{"neighbourhood":{"slug":"sint-truiden-nieuwstad"},"retired":true}}""", await SeenAsync($"school(by: {{ slug: \"{oldSchool}\" }}) {{ neighbourhood {{ slug }} retired }}"));
        await using var second = await ApiServer.StartBesideAsync(server.Api);
        var (refreshed, anew) = (server.Api.Served, second.Served);
        Assert.Equal(Told(anew.Working), Told(refreshed.Working));
        Assert.Equal(Told(anew.Published), Told(refreshed.Published));
    }

    [Fact]
    public async Task What_cannot_become_one_is_told_and_stays_two()
    {
        var (one, two) = (await OrganisationAsync("Kan dat wel"), await OrganisationAsync("Kan dat niet"));
        string Merge(string from, string into) => $"mergeOrganisations(input: {{ from: \"{from}\", into: \"{into}\" }})";
        await staff.RefusedAsync(staff.Curator, Merge(one, one), "MERGE_INTO_ITSELF");
        await staff.RefusedAsync(staff.Curator, Merge(one, "nergens"), "NOT_FOUND");
        await staff.RefusedAsync(staff.Curator, Merge(one, server.Api.Served.Working.Themes[0].Id.ToString()), "OTHER_KIND");
        await staff.RefusedAsync(
            staff.Curator, $"mergeOrganisations(input: {{ from: \"{one}\", into: \"{two}\", expectedVersion: 9 }})", "VERSION_CONFLICT");
        await staff.RefusedAsync(staff.Curator, Merge("bibliotheek-hasselt", two), "FORBIDDEN");
        await staff.RefusedAsync(staff.Curator, Merge(one, "bibliotheek-hasselt"), "FORBIDDEN");
        await staff.RefusedAsync(
            staff.Curator, "mergeNeighbourhoods(input: { from: \"sint-truiden-brustem\", into: \"hasselt-hasselt\" })", "FORBIDDEN");
        await staff.RefusedAsync(
            staff.Administrator,
            "mergeNeighbourhoods(input: { from: \"sint-truiden-brustem\", into: \"hasselt-hasselt\" })",
            "MERGE_UNLIKE");
        await staff.DoAsync(staff.Curator, Merge(one, two));
        await staff.RefusedAsync(staff.Curator, Merge(one, "gastvrij-sint-truiden"), "MERGED_ALREADY");
        await staff.RefusedAsync(staff.Curator, Merge("gastvrij-sint-truiden", one), "MERGE_INTO_RETIRED");
    }

    [Fact]
    public async Task Offers_of_other_municipalities_are_moved_by_an_administrator_alone()
    {
        var (from, into) = (await OrganisationAsync("Ook elders partner"), await OrganisationAsync("Enkel hier"));
        await staff.DoAsync(
            staff.Administrator,
            $"createOffer(input: {{ content: {{ title: \"Van Hasselt\", organisation: \"bibliotheek-hasselt\", partners: [{{ organisation: \"{from}\" }}] }} }})");
        var merge = $"mergeOrganisations(input: {{ from: \"{from}\", into: \"{into}\" }})";
        await staff.RefusedAsync(staff.Curator, merge, "FORBIDDEN");
        Assert.Contains(
            "ask an administrator",
            await staff.AskAsync(staff.Curator, $"mutation @inContext(language: \"en\") {{ {merge} {{ userErrors {{ message }} }} }}"),
            StringComparison.Ordinal);
        await staff.DoAsync(staff.Administrator, merge);
        Assert.Equal($$$$$$"""{"offer":{"partners":[{"organisation":{"slug":"{{{{{{into}}}}}}"}}]}}""", await WorkingAsync("offer(by: { slug: \"van-hasselt\" }) { partners { organisation { slug } } }"));
    }

    [Fact]
    public async Task A_merge_is_tried_without_writing_repeated_once_and_its_editor_goes_with_it()
    {
        var (from, into) = (await OrganisationAsync("Twee keer hetzelfde"), await OrganisationAsync("Eén keer genoeg"));
        var offer = await OfferAsync("Van de redacteur", from);
        var before = await staff.WrittenAsync();
        await staff.DoAsync(staff.Curator, $"mergeOrganisations(input: {{ from: \"{from}\", into: \"{into}\", validateOnly: true }})");
        Assert.Equal(before, await staff.WrittenAsync());
        for (var time = 0; time < 2; time++)
            await staff.DoAsync(
                staff.Curator, $"mergeOrganisations(input: {{ from: \"{from}\", into: \"{into}\", idempotencyKey: \"samen\" }})");
        await staff.RefusedAsync(
            staff.Curator,
            $"mergeOrganisations(input: {{ from: \"{from}\", into: \"gastvrij-sint-truiden\", idempotencyKey: \"samen\" }})",
            "IDEMPOTENCY_KEY_REUSED");
        await staff.DoAsync(staff.Editor(from), $"updateOffer(input: {{ offer: \"{offer}\", content: {{ capacity: 4 }} }})");
    }

    private static IEnumerable<string> Told(Data.Snapshot.Catalogue graph) =>
    [
        .. graph.Neighbourhoods.Select(
            entry => $"{entry.Slug} {entry.Version} {entry.IsRetired} {entry.MergedInto} {entry.Parent} {string.Join(',', entry.Borders.Order())} {entry.UpdatedAt:O}").Order(StringComparer.Ordinal),
        .. graph.Schools.Select(
            entry => $"{entry.Slug} {entry.Version} {entry.IsRetired} {entry.MergedInto} {entry.Neighbourhood} {entry.UpdatedAt:O}").Order(StringComparer.Ordinal),
        .. graph.Themes.Select(
            entry => $"{entry.Slug} {entry.Version} {entry.IsRetired} {entry.MergedInto} {entry.Parent} {entry.UpdatedAt:O}").Order(StringComparer.Ordinal),
        .. graph.Offers.Select(
            offer => $"{offer.Slug} {offer.Version} {offer.UpdatedAt:O} {OfferContentJson.Write(offer.Content)}").Order(StringComparer.Ordinal),
    ];

    private async Task<string> OrganisationAsync(string name) =>
        (await staff.DoAsync(staff.Curator, $"createOrganisation(input: {{ content: {{ name: \"{name}\", kind: EXTERNAL, municipality: \"sint-truiden\" }} }})", "organisation { slug }")).GetProperty("organisation").GetProperty("slug").GetString()!;

    // Published, so that it is in both graphs.
    private async Task<string> OfferAsync(string title, string organisation, string more = "")
    {
        var made = await staff.DoAsync(
            staff.Curator,
            $"createOffer(input: {{ content: {{ title: \"{title}\", summary: \"Een voorbeeld.\", organisation: \"{organisation}\", levels: [PRIMARY]{(more.Contains("allNetworks", StringComparison.Ordinal) ? "" : ", allNetworks: true")}{(more.Contains("areas", StringComparison.Ordinal) ? "" : ", areas: [{ municipality: \"sint-truiden\" }]")}{(more.Contains("themes", StringComparison.Ordinal) ? "" : ", themes: [\"boekstart\"]")}, {more} }} }})",
            "offer { slug }");
        var slug = made.GetProperty("offer").GetProperty("slug").GetString()!;
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        return slug;
    }

    private async Task<PartnerCopy> CopyAsync()
    {
        var copy = new PartnerCopy();
        while (await copy.TakeAsync(server.Api, 1000))
            continue;
        copy.Told.Clear();
        return copy;
    }

    private async Task<string> SeenAsync(string selection) => (await server.Api.AskAsync($"{{ {selection} }}")).Data.GetRawText();

    private async Task<string> WorkingAsync(string selection) =>
        (await server.Api.AskAsAsync(staff.Administrator, $"query @inContext(catalogue: WORKING) {{ {selection} }}")).Data.GetRawText();
}
