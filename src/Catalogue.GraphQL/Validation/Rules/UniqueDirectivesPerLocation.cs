using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// A directive that is not repeatable is applied at most once at a location; a type and its extensions are one location. Specification:
/// §5.7.3.
/// </summary>
internal sealed class UniqueDirectivesPerLocation : Rule
{
    public override void Listen(Hooks hooks) => hooks.Directives += Check;

    private void Check(ValidationContext context, Node owner, ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length < 2 && !context.InTypeSystem)
            return;
        var seen = owner switch
        {
            SchemaDefinitionNode => context.NoteOf<Places>(this).Of("schema"),
            TypeDefinitionNode type => context.NoteOf<Places>(this).Of($"type {type.Name}"),
            _ => [],
        };
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (!MustBeUnique(context, name) || seen.TryAdd(name, directive))
                continue;
            Report(context, $"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
        }
    }

    private static bool MustBeUnique(ValidationContext context, string name)
    {
        if (context.DirectiveInDocument(name) is { } inDocument)
            return !inDocument.IsRepeatable;
        return context.Schema.Directives.TryGetValue(name, out var definition) && !definition.IsRepeatable;
    }

    private sealed class Places
    {
        private readonly Dictionary<string, Dictionary<string, DirectiveNode>> seen = [];

        public Dictionary<string, DirectiveNode> Of(string place) =>
            seen.TryGetValue(place, out var known) ? known : seen[place] = [];
    }
}
