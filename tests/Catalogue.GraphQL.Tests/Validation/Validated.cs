using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Validation;

/// <summary>Validates a text; an error reads `message @ line:column line:column`, and their order does not matter.</summary>
internal static class Validated
{
    public static void HasNoErrors(string text) => HasErrors(text);

    public static void HasErrors(string text, params string[] errors) => HasErrors(RuleSchema.Instance, text, errors);

    public static void HasErrors(Schema schema, string text, params string[] errors) =>
        Assert.Equal(errors.Order(StringComparer.Ordinal), Of(text, schema).Errors.Select(Written).Order(StringComparer.Ordinal));

    public static ValidationResult Of(string text, Schema? schema = null, ValidationLimits? limits = null) =>
        Validator.Validate(schema ?? RuleSchema.Instance, Parse(text), limits);

    public static Document Parse(string text) => Parser.Parse(new Source(text), ParserLimits.Schema);

    private static string Written(GraphQLError error) =>
        $"{error.Message} @ {string.Join(' ', error.Locations.Select(location => $"{location.Line}:{location.Column}"))}";
}
