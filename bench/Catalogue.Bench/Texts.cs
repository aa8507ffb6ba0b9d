using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Bench;

/// <summary>The documents and schemas that both sides read.</summary>
internal static class Texts
{
    private static readonly string home = AppContext.BaseDirectory;

    public static string Document(string name) => File.ReadAllText(Path.Combine(home, "documents", $"{name}.graphql"));

    /// <summary>The catalogue's own schema, all files together.</summary>
    public static string CatalogueSchema() => string.Join('\n', Directory.GetFiles(Path.Combine(home, "schema"), "*.graphql")
        .Order(StringComparer.Ordinal).Select(File.ReadAllText));

    /// <summary>The introspection query without the two things that an engine of the edition before does not know.</summary>
    public static string IntrospectionOfEarlierEdition()
    {
        var text = Document("introspection");
        var directives = text.IndexOf("directives {", StringComparison.Ordinal);
        var argument = text.IndexOf("(includeDeprecated: true)", directives, StringComparison.Ordinal);
        return text.Remove(argument, "(includeDeprecated: true)".Length).Replace("specifiedByURL", "", StringComparison.Ordinal);
    }

    /// <summary>The longest of the documented operations.</summary>
    public static string LargestOperation() => Directory.GetFiles(Path.Combine(home, "schema", "operations"), "*.graphql", SearchOption.AllDirectories)
        .Select(File.ReadAllText).MaxBy(text => text.Length)!;

    public static Schema Schema(string text) => SchemaBuilder.Build(Parser.Parse(new Source(text), ParserLimits.Schema));
}
