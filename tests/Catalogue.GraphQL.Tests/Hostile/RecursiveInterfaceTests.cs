using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Hostile;

/// <summary>An interface that leads to itself has, so many steps on, more ways through its types than could ever be gone.</summary>
public sealed class RecursiveInterfaceTests
{
    private static readonly Engine engine = Make();

    [Fact]
    public void A_chain_of_interfaces_is_reckoned_once_at_each_step()
    {
        var query =
            "{ first { " + string.Concat(Enumerable.Repeat("next { ", 13)) + "name" + string.Concat(Enumerable.Repeat(" }", 13)) + " } }";

        Assert.EndsWith(
            "\"data\":{\"first\":{\"next\":null}}}",
            "\"" + HostileRequest.Executed(query, by: engine)[1..].Replace("{\"data", "\"data", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Selections_that_differ_by_type_at_each_step_are_refused_before_they_are_all_planned()
    {
        var query = $"{{ first {Selections(9)} }}";

        var error = Assert.Single(HostileRequest.Refused(query, by: engine));

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal("plannedFields", error.Extensions!["limit"]);
    }

    private static string Selections(int depth) => depth == 0
        ? "{ name }"
        : $"{{ ... on I {{ next {Selections(depth - 1)} }} ... on J {{ next {Selections(depth - 1)} }} }}";

    private static Engine Make()
    {
        var binding = new SchemaBinding();
        binding.Object<Root>("Query").Field("first", object? (_) => new A());
        binding.Object<A>("A").Field("name", string? (_) => null).Field("next", object? (_) => null);
        binding.Object<B>("B").Field("name", string? (_) => null).Field("next", object? (_) => null);
        binding.Object<C>("C").Field("name", string? (_) => null).Field("next", object? (_) => null);
        binding.Object<D>("D").Field("name", string? (_) => null).Field("next", object? (_) => null);
        var schema = SchemaBuilder.Build([Parser.Parse(new Source("""
            type Query { first: N }
            interface N { name: String next: N }
            interface I implements N { name: String next: N }
            interface J implements N { name: String next: N }
            type A implements N & I { name: String next: N }
            type B implements N & J { name: String next: N }
            type C implements N & I & J { name: String next: N }
            type D implements N { name: String next: N }
            """))]);
        return new Engine(binding.Bind(schema), new EngineOptions());
    }

    private sealed class A;

    private sealed class B;

    private sealed class C;

    private sealed class D;
}
