using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>What goes wrong before anything runs is a refusal, never an exception of the engine.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task An_argument_of_the_operations_directive_that_proves_null_is_refused_at_its_place() => Assert.Equal(
        """{"errors":[{"message":"Argument \"language\" of non-null type \"String!\" must not be null.","locations":[{"line":1,"column":39}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
        await AskAsync(context => context.Directive("inLanguage")));

    [Fact]
    public async Task A_state_that_cannot_be_made_is_refused_without_telling_why() => Assert.Equal(
        """{"errors":[{"message":"Internal server error.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""",
        await AskAsync(_ => throw new InvalidOperationException("A secret.")));

    [Fact]
    public async Task A_refusal_meant_for_the_client_is_told() => Assert.Equal(
        """{"errors":[{"message":"Not you.","extensions":{"code":"FORBIDDEN"}}]}""",
        await AskAsync(_ => throw new FieldException("Not you.", "FORBIDDEN")));

    private static async Task<string> AskAsync(Func<OperationContext, object?> createState)
    {
        using var variables = JsonDocument.Parse("""{"l": null}""");
        using var response = await Sample.Engine.ExecuteAsync(new GraphQLRequest("""query ($l: String = "nl") @inLanguage(language: $l) { text }""")
        {
            Variables = variables.RootElement,
            CreateState = createState,
        });
        return Encoding.UTF8.GetString(response.Json.Span);
    }
}
