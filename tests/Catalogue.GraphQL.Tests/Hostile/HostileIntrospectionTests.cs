using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Hostile;

/// <summary>Two hundred fields that each have two hundred fields.</summary>
public sealed class HostileIntrospectionTests
{
    private const int Fields = 200;

    [Fact]
    public void Introspection_that_multiplies_its_lists_is_refused_as_it_grows()
    {
        var all = string.Concat(Enumerable.Range(0, 190).Select(i => $"a{i}: name "));

        var error = Assert.Single(
            HostileRequest.Refused($"{{ __schema {{ types {{ fields {{ type {{ fields {{ {all} }} }} }} }} }} }}", by: Make()));

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal("introspectedFields", error.Extensions!["limit"]);
    }

    [Fact]
    public void The_same_lists_are_answered_when_little_is_asked_of_each() => Assert.Contains(
        $"f{Fields - 1}",
        HostileRequest.Executed("{ __schema { types { fields { type { fields { name } } } } } }", by: Make()),
        StringComparison.Ordinal);

    private static Engine Make()
    {
        var binding = new SchemaBinding();
        foreach (var i in Enumerable.Range(0, Fields))
            binding.Object<Root>("Query").Field($"f{i}", Root? (_) => null);
        var text = $"type Query {{ {string.Concat(Enumerable.Range(0, Fields).Select(i => $"f{i}: Query "))} }}";
        return new Engine(binding.Bind(SchemaBuilder.Build([Parser.Parse(new Source(text))])), new EngineOptions());
    }
}
