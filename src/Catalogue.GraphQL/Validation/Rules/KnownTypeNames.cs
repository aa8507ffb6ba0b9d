using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every type referred to is in the schema, or defined in the document itself. Specification: §5.5.1.2, §5.8.2.</summary>
internal sealed class KnownTypeNames : Rule
{
    private static readonly string[] Standard =
    [
        "String", "Int", "Float", "Boolean", "ID",
        "__Schema", "__Directive", "__DirectiveLocation", "__Type", "__Field", "__InputValue", "__EnumValue", "__TypeKind",
    ];

    public override void Listen(Hooks hooks) => hooks.NamedType += Check;

    private void Check(ValidationContext context, NamedTypeNode type)
    {
        var name = type.Name.Value;
        if (context.Schema.Types.ContainsKey(name))
            return;
        var defined = context.NoteOf<DefinedTypes>(this).Of(context.Document);
        if (defined.Contains(name) || (context.InTypeSystem && Standard.Contains(name)))
            return;
        var options = context.Schema.Types.Keys.Concat(defined);
        var suggestions = Suggestions.For(name, context.InTypeSystem ? Standard.Concat(options) : options);
        Report(context, $"Unknown type \"{name}\".{Suggestions.DidYouMean(suggestions)}", type);
    }

    private sealed class DefinedTypes
    {
        private HashSet<string>? names;

        public HashSet<string> Of(Document document) =>
            names ??= [
                .. document.Definitions.OfType<TypeDefinitionNode>().Where(type => !type.IsExtension).Select(type => type.Name.Value)];
    }
}
