using System.Text;
using Catalogue.Api.Binding;
using Catalogue.Api.Identity;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Identity;

/// <summary>
/// Every field that carries `@requires` is answered to those who have the role, and its function is not even run for others.
/// </summary>
public sealed class RequirementTests
{
    private const string Schema = """
        directive @requires(role: Role!) on FIELD_DEFINITION
        enum Role { EDITOR CURATOR ADMINISTRATOR }
        type Query { open: String! editor: String @requires(role: EDITOR) curator: String @requires(role: CURATOR) administrator: String @requires(role: ADMINISTRATOR) awaited: String @requires(role: CURATOR) firm: String! @requires(role: EDITOR) }
        type Subscription { told: String @requires(role: CURATOR) }
        """;

    private readonly List<string> ran = [];

    [Theory]
    [InlineData(null, "editor", "UNAUTHENTICATED")]
    [InlineData(null, "curator", "UNAUTHENTICATED")]
    [InlineData(null, "administrator", "UNAUTHENTICATED")]
    [InlineData(null, "awaited", "UNAUTHENTICATED")]
    [InlineData(Role.Editor, "editor", null)]
    [InlineData(Role.Editor, "curator", "FORBIDDEN")]
    [InlineData(Role.Editor, "administrator", "FORBIDDEN")]
    [InlineData(Role.Editor, "awaited", "FORBIDDEN")]
    [InlineData(Role.Curator, "editor", null)]
    [InlineData(Role.Curator, "curator", null)]
    [InlineData(Role.Curator, "administrator", "FORBIDDEN")]
    [InlineData(Role.Curator, "awaited", null)]
    [InlineData(Role.Administrator, "editor", null)]
    [InlineData(Role.Administrator, "curator", null)]
    [InlineData(Role.Administrator, "administrator", null)]
    public async Task Roles_are_in_order(Role? role, string field, string? code)
    {
        var answer = await AskAsync(role, $"{{ open {field} }}");
        if (code is null)
        {
            Assert.Equal($$$"""{"data":{"open":"open","{{{field}}}":"{{{field}}}"}}""", answer);
            return;
        }

        Assert.EndsWith($$$""","data":{"open":"open","{{{field}}}":null}}""", answer, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(field, ran);
    }

    [Fact]
    public async Task A_field_that_cannot_be_null_takes_what_holds_it_with_it() =>
        Assert.EndsWith(",\"data\":null}", await AskAsync(null, "{ open firm }"), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData(Role.Editor, "FORBIDDEN")]
    public async Task A_subscription_is_refused_before_it_begins(Role? role, string code)
    {
        var answer = await AskAsync(role, "subscription { told }");
        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
        Assert.Empty(ran);
    }

    [Fact]
    public async Task A_subscription_is_for_those_who_have_the_role() =>
        Assert.Equal("""{"data":{"told":"told"}}""", await AskAsync(Role.Curator, "subscription { told }"));

    private async Task<string> AskAsync(Role? role, string query)
    {
        var binding = new SchemaBinding();
        Requirement.AddTo(binding);
        var root = binding.Object<Root>("Query").AsyncField("awaited", (_, _) => Task.FromResult(Ran("awaited")));
        foreach (var name in new[] { "open", "editor", "curator", "administrator", "firm" })
            root.Field(name, _ => Ran(name));
        binding.Object<Root>("Subscription").Stream("told", _ => Told(), (text, _) => text);
        var engine =
            new Engine(binding.Bind(SchemaBuilder.Build([Parser.Parse(new Source(Schema), ParserLimits.Schema)])), EngineOptions.Default);
        var actor = role is { } held ? new Actor("test:1", "Jo", held) : null;
        var request = new GraphQLRequest(query) { CreateState = _ => new CatalogueRequest(null!, OfferGraph.Published, default) { Actor = actor } };
        await foreach (var response in engine.StreamAsync(request))
        {
            using (response)
                return Encoding.UTF8.GetString(response.Json.Span);
        }

        return "";
    }

    private string Ran(string name)
    {
        ran.Add(name);
        return name;
    }

    private async IAsyncEnumerable<string> Told()
    {
        await Task.CompletedTask;
        yield return Ran("told");
    }
}
