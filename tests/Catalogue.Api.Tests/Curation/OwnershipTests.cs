using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Identity;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Curation;

/// <summary>Every mutation of offers by those whose offer it is and by those whose it is not, tried without saving.</summary>
public sealed partial class OwnershipTests(OwnedOffers owned) : IClassFixture<OwnedOffers>
{
    private static readonly string[] People =
        ["editor", "editor of another organisation", "curator", "curator of another city", "administrator"];

    // Each on an offer in a state that it is possible for, so that only the right can be in the way.
    private static readonly Dictionary<string, (string Least, string Input)> Mutations = new(StringComparer.Ordinal)
    {
        ["createOffer"] = ("editor", $"content: {{ title: \"Nog te maken\", organisation: \"{Staff.Organisation}\" }}"),
        ["updateOffer"] = ("editor", "offer: \"DRAFT\", content: { capacity: 9 }"),
        ["translateOffer"] = ("editor", "offer: \"DRAFT\", language: \"fr\", title: \"Brouillon\""),
        ["submitOffer"] = ("editor", "offer: \"DRAFT\""),
        ["publishOffer"] = ("curator", "offer: \"DRAFT\""),
        ["returnOffer"] = ("curator", "offer: \"REVIEW\", remark: \"Nog niet.\""),
        ["archiveOffer"] = ("curator", "offer: \"PUBLIC\""),
        ["restoreOffer"] = ("curator", "offer: \"ARCHIVED\""),
        ["deleteDraft"] = ("curator", "offer: \"DRAFT\""),
        ["confirmOffer"] = ("editor", "offer: \"PUBLIC\""),
        ["bringBackOffer"] = ("editor", "offer: \"PUBLIC\", version: 1"),
        ["copyOffer"] = ("editor", "offer: \"PUBLIC\", title: \"Een kopie\""),
        ["moveOffer"] = ("curator", "offer: \"DRAFT\", organisation: \"bibliotheek-sint-truiden\""),
        ["mergeOffers"] = ("curator", "from: \"DRAFT\", into: \"PUBLIC\""),
        ["publishOffers"] = ("curator", "offers: [{ offer: \"DRAFT\" }]"),
        ["archiveOffers"] = ("curator", "offers: [{ offer: \"PUBLIC\" }]"),
        ["confirmOffers"] = ("editor", "offers: [{ offer: \"PUBLIC\" }]"),
        ["importOffers"] = ("editor", "csv: \"slug;capacity\\nDRAFT;7\""),
        ["createConfirmationLink"] = ("editor", "offer: \"PUBLIC\""),
        ["handleReport"] = ("editor", "report: \"REPORT\", outcome: MENDED"),
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var mutation in Mutations.Keys)
        {
            foreach (var person in People)
                cases.Add(mutation, person);
        }

        return cases;
    }

    [Fact]
    public void Every_mutation_of_offers_is_in_the_table() => Assert.Equal(
        Mutations.Keys.Order(StringComparer.Ordinal),
        CatalogueSchema.Load().Schema.Mutation!.Fields.Keys.Where(
            name => name != "reportProblem" && !OfOtherNouns().IsMatch(name)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_done_by_those_whose_offer_it_is_and_forbidden_to_others(string mutation, string person)
    {
        var (least, input) = Mutations[mutation];
        var payload = CatalogueSchema.Load().Schema.Mutation!.Fields[mutation].Type.Named is ObjectType { Name: "OffersPayload" }
            ? "results { userErrors { path code } }"
            : "userErrors { path code }";
        var answer = await owned.Staff.AskAsync(
            owned.TokenOf(person), $"mutation {{ {mutation}(input: {{ {owned.Named(input)}, validateOnly: true }}) {{ {payload} }} }}");

        var may = person is "administrator" or "curator" || (person == "editor" && least == "editor");
        if (may)
            Assert.DoesNotContain("\"code\"", answer, StringComparison.Ordinal);
        else
            Assert.Contains("\"code\":\"FORBIDDEN\"", answer, StringComparison.Ordinal);
        Assert.Equal(owned.Version, owned.Served);
    }

    [GeneratedRegex("(Organisations?|Schools?|Neighbourhoods?|Themes?|ConsultationPlatforms?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfOtherNouns();
}

/// <summary>Offers of one organisation in every state, and a report on one.</summary>
public sealed class OwnedOffers : IAsyncLifetime
{
    private readonly SignedInServer server = new();
    private readonly Dictionary<string, string> names = [];

    internal Staff Staff { get; private set; } = null!;

    internal long Version { get; private set; }

    internal long Served => server.Api.Served.Version.Number;

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        Staff = new(server.Api, server.City);
        names["DRAFT"] = await Staff.CreateAsync("Eigen ontwerp");
        names["REVIEW"] = await Staff.CreateAsync("Eigen voorstel");
        await Staff.DoAsync(Staff.Editor, $"submitOffer(input: {{ offer: \"{names["REVIEW"]}\" }})");
        names["PUBLIC"] = await Staff.PublishAsync("Eigen aanbod");
        names["ARCHIVED"] = await Staff.PublishAsync("Eigen verleden");
        await Staff.DoAsync(Staff.Curator, $"archiveOffer(input: {{ offer: \"{names["ARCHIVED"]}\" }})");
        await server.Api.AskAsync(
            $"mutation {{ reportProblem(input: {{ offer: \"{names["PUBLIC"]}\", message: \"Dit klopt niet.\" }}) {{ received }} }}");
        names["REPORT"] = JsonDocument.Parse(
            await Staff.WorkingAsync(names["PUBLIC"], "reports { id }")).RootElement.GetProperty("reports")[0].GetProperty("id").GetString()!;
        Version = Served;
    }

    public Task DisposeAsync() => server.DisposeAsync();

    internal string Named(string input) =>
        names.Aggregate(input, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal));

    internal string TokenOf(string person) => person switch
    {
        "editor" => Staff.Editor,
        "editor of another organisation" => Staff.OtherEditor,
        "curator" => Staff.Curator,
        "curator of another city" => Staff.OtherCurator,
        _ => Staff.Administrator,
    };
}
