using Catalogue.Api.Tests.Identity;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Curation;

/// <summary>Every mutation and staff field of the schema against every role.</summary>
public sealed class StaffFieldTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private const string Nobody = "nobody";
    private static readonly string[] Roles = [Nobody, "editor", "curator", "administrator"];

    // The least role of each; a field of the schema with @requires that is not here, or a mutation, fails the first test. The least role of
    // each, by its name, and of other types than Offer by theirs as well; a field of the schema with @requires that is not here, or without
    // it in Mutation, fails the first test.
    private static readonly Dictionary<string, string> Least = new(StringComparer.Ordinal)
    {
        ["createOffer"] = "editor",
        ["updateOffer"] = "editor",
        ["translateOffer"] = "editor",
        ["submitOffer"] = "editor",
        ["publishOffer"] = "curator",
        ["returnOffer"] = "curator",
        ["archiveOffer"] = "curator",
        ["restoreOffer"] = "curator",
        ["deleteDraft"] = "curator",
        ["confirmOffer"] = "editor",
        ["bringBackOffer"] = "editor",
        ["copyOffer"] = "editor",
        ["moveOffer"] = "editor",
        ["mergeOffers"] = "curator",
        ["importOffers"] = "editor",
        ["publishOffers"] = "curator",
        ["archiveOffers"] = "curator",
        ["confirmOffers"] = "editor",
        ["allowedActions"] = "editor",
        ["history"] = "editor",
        ["pendingChange"] = "editor",
        ["findings"] = "editor",
        ["contentCompleteness"] = "editor",
        ["embargoUntil"] = "editor",
        ["endsAt"] = "editor",
        ["Query.curatorTasks"] = "editor",
        ["createConfirmationLink"] = "editor",
        ["handleReport"] = "editor",
        ["reports"] = "editor",
        ["reportProblem"] = Nobody,
        ["createOrganisation"] = "curator",
        ["updateOrganisation"] = "curator",
        ["translateOrganisation"] = "curator",
        ["retireOrganisation"] = "curator",
        ["reinstateOrganisation"] = "curator",
        ["bringBackOrganisation"] = "curator",
        ["mergeOrganisations"] = "curator",
        ["createSchool"] = "curator",
        ["updateSchool"] = "curator",
        ["retireSchool"] = "curator",
        ["reinstateSchool"] = "curator",
        ["bringBackSchool"] = "curator",
        ["mergeSchools"] = "curator",
        ["createNeighbourhood"] = "curator",
        ["updateNeighbourhood"] = "curator",
        ["retireNeighbourhood"] = "curator",
        ["reinstateNeighbourhood"] = "curator",
        ["bringBackNeighbourhood"] = "curator",
        ["mergeNeighbourhoods"] = "curator",
        ["createTheme"] = "administrator",
        ["updateTheme"] = "administrator",
        ["translateTheme"] = "administrator",
        ["retireTheme"] = "administrator",
        ["reinstateTheme"] = "administrator",
        ["bringBackTheme"] = "administrator",
        ["mergeThemes"] = "administrator",
        ["createConsultationPlatform"] = "curator",
        ["updateConsultationPlatform"] = "curator",
        ["translateConsultationPlatform"] = "curator",
        ["retireConsultationPlatform"] = "curator",
        ["reinstateConsultationPlatform"] = "curator",
        ["bringBackConsultationPlatform"] = "curator",
        ["mergeConsultationPlatforms"] = "curator",
        ["Organisation.history"] = "editor",
        ["School.history"] = "editor",
        ["Neighbourhood.history"] = "editor",
        ["Theme.history"] = "editor",
        ["ConsultationPlatform.history"] = "editor",
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var field in Least.Keys)
        {
            foreach (var role in Roles)
                cases.Add(field, role);
        }

        return cases;
    }

    [Fact]
    public void Every_field_that_needs_a_role_is_in_the_table()
    {
        var schema = CatalogueSchema.Load().Schema;
        var staff = schema.Types.Values.OfType<ObjectType>().SelectMany(type => type.Fields.Values
            .Where(
                field => type.Name == "Mutation" || field.Definition?.Directives.Any(
                    directive => directive.Name.Value == "requires") == true)
            .Select(field => type.Name is "Mutation" or "Offer" ? field.Name : $"{type.Name}.{field.Name}"));
        Assert.Equal(Least.Keys.Order(StringComparer.Ordinal), staff.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_field_is_answered_to_its_role_and_those_above(string field, string role)
    {
        var answer = role == Nobody
            ? await server.Api.AskAsync(Query(field))
            : await server.Api.AskAsAsync(server.City.Bearer(role), Query(field));

        if (Array.IndexOf(Roles, role) >= Array.IndexOf(Roles, Least[field]))
        {
            Assert.DoesNotContain("\"errors\"", answer.Text, StringComparison.Ordinal);
            return;
        }

        Assert.Contains(role == Nobody ? "\"code\":\"UNAUTHENTICATED\"" : "\"code\":\"FORBIDDEN\"", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("userErrors", answer.Text, StringComparison.Ordinal);
    }

    // On an offer that there is not, and only tried: the right is looked at before anything else.
    private static string Query(string field) => field switch
    {
        "createOffer" => "mutation { createOffer(input: { content: {}, validateOnly: true }) { userErrors { code } } }",
        "updateOffer" => "mutation { updateOffer(input: { offer: \"niets\", content: {}, validateOnly: true }) { userErrors { code } } }",
        "translateOffer" => "mutation { translateOffer(input: { offer: \"niets\", language: \"fr\", validateOnly: true }) { userErrors { code } } }",
        "returnOffer" => "mutation { returnOffer(input: { offer: \"niets\", remark: \"x\", validateOnly: true }) { userErrors { code } } }",
        "bringBackOffer" => "mutation { bringBackOffer(input: { offer: \"niets\", version: 1, validateOnly: true }) { userErrors { code } } }",
        "moveOffer" => "mutation { moveOffer(input: { offer: \"niets\", organisation: \"niets\", validateOnly: true }) { userErrors { code } } }",
        "importOffers" => "mutation { importOffers(input: { csv: \"slug\" }) { userErrors { code } } }",
        "mergeOffers" => "mutation { mergeOffers(input: { from: \"niets\", into: \"niets\", validateOnly: true }) { userErrors { code } } }",
        "publishOffers" or "archiveOffers" or "confirmOffers" => $"mutation {{ {field}(input: {{ offers: [{{ offer: \"niets\" }}], validateOnly: true }}) {{ results {{ userErrors {{ code }} }} }} }}",
        "allowedActions" => "{ offers(first: 1) { nodes { allowedActions } } }",
        "history" => "{ offers(first: 1) { nodes { history { version } } } }",
        "pendingChange" => "{ offers(first: 1) { nodes { pendingChange { publishedVersion } } } }",
        "findings" => "{ offers(first: 1) { nodes { findings { code } } } }",
        "contentCompleteness" => "{ offers(first: 1) { nodes { contentCompleteness { percent } } } }",
        "handleReport" => "mutation { handleReport(input: { report: \"niets\", outcome: MENDED }) { userErrors { code } } }",
        "reportProblem" => "mutation { reportProblem(input: { offer: \"niets\", message: \"Dit is er niet.\" }) { userErrors { code } } }",
        "createConfirmationLink" => "mutation { createConfirmationLink(input: { offer: \"niets\" }) { userErrors { code } } }",
        "Query.curatorTasks" => "{ curatorTasks { totalCount } }",
        "embargoUntil" or "endsAt" => $"{{ offers(first: 1) {{ nodes {{ {field} }} }} }}",
        "reports" => "{ offers(first: 1) { nodes { reports { id } } } }",
        "Theme.history" => "{ themes(roots: true) { history(first: 1) { version } } }",
        _ when field.EndsWith(".history", StringComparison.Ordinal) => $"{{ {Member(field.Split('.')[0])}s(first: 1) {{ nodes {{ history {{ version }} }} }} }}",
        _ when Verbs.FirstOrDefault(
            verb => field.StartsWith(verb.Name, StringComparison.Ordinal) && !field.EndsWith("Offer", StringComparison.Ordinal)) is { Name: not null } verb =>
            $"mutation {{ {field}(input: {{ {verb.Input.Replace("NOUN", Member(field[verb.Name.Length..]), StringComparison.Ordinal)}, validateOnly: true }}) {{ userErrors {{ code }} }} }}",
        _ => $"mutation {{ {field}(input: {{ offer: \"niets\", validateOnly: true }}) {{ userErrors {{ code }} }} }}",
    };

    private static (string Name, string Input)[] Verbs =>
    [
        ("create", "content: {}"),
        ("update", "NOUN: \"niets\", content: {}"),
        ("translate", "NOUN: \"niets\", language: \"fr\""),
        ("retire", "NOUN: \"niets\""),
        ("reinstate", "NOUN: \"niets\""),
        ("bringBack", "NOUN: \"niets\", version: 1"),
        ("merge", "from: \"niets\", into: \"niets\""),
    ];

    private static string Member(string type) => char.ToLowerInvariant(type[0]) + type[1..];
}
