using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every directive is defined, and allowed at its location. Specification: §5.7.1, §5.7.2.</summary>
internal sealed class KnownDirectives : Rule
{
    public override void Listen(Hooks hooks) => hooks.Directive += Check;

    private void Check(ValidationContext context, DirectiveNode directive, DirectiveLocation location)
    {
        if (context.Directive is { } known && known.Locations.Contains(location) && !context.HasTypeSystem)
            return;
        var inDocument = context.DirectiveInDocument(directive.Name.Value);
        if (inDocument is null && context.Directive is null)
            Report(context, $"Unknown directive \"@{directive.Name}\".", directive);
        else if (!Allows(inDocument, context.Directive, location))
            Report(context, $"Directive \"@{directive.Name}\" may not be used on {location.Written()}.", directive);
    }

    private static bool Allows(DirectiveDefinitionNode? inDocument, DirectiveDefinition? inSchema, DirectiveLocation location) =>
        inDocument?.Locations.Any(name => name.Value == location.Written()) ?? inSchema!.Locations.Contains(location);
}
