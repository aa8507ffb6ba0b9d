using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Binding;

/// <summary>schema/catalogue.graphql: the labels of enum values.</summary>
internal static class TermQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Term>("Term")
            .Field("value", term => term.Value)
            .Field("label", term => term.Label.Text)
            .Field("language", term => term.Label.Language);
        binding.Object<Root>("Query").Field(
            "terms", arguments => arguments.Get<string>("enum")!, (_, name, context) => All(name, context));
    }

    private static Term[] All(string name, FieldContext context)
    {
        Term[] terms = [.. Terms.Values(name).Select(value => new Term(value, Terms.Of(name, value).In(context.Language)))];
        return terms.Length > 0
            ? terms
            : throw FilterException.Input("enum", $"There are no labels of that enum. There are of {string.Join(", ", Terms.Enums)}.");
    }

    private sealed record Term(string Value, Translation Label);
}
