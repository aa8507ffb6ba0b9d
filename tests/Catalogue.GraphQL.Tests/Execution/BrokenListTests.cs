using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class BrokenListTests
{
    /// <summary>What still ran would add its errors to a response already written.</summary>
    [Fact]
    public async Task Items_begun_before_a_list_breaks_off_are_ended_before_the_response()
    {
        var ended = 0;
        var binding = new SchemaBinding();
        binding.Object<Root>("Query").Field("items", _ => Items());
        binding.Object<Item>("Item").AsyncField<int?>("slow", async (_, _) =>
        {
            for (var i = 0; i < 100; i++)
                await Task.Yield();
            ended++;
            return null;
        });
        var schema = SchemaBuilder.Build([Parser.Parse(new Source("type Query { items: [Item] } type Item { slow: Int }"))]);

        using var response = await new Engine(binding.Bind(schema), new EngineOptions()).ExecuteAsync(new GraphQLRequest("{ items { slow } }"));

        Assert.Equal(1, ended);
        Assert.Single(response.Errors);
    }

    private static IEnumerable<Item> Items()
    {
        yield return new Item();
        throw new InvalidOperationException("A secret.");
    }

    private sealed class Item;
}
