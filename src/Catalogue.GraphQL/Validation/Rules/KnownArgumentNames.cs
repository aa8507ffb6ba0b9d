using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every argument is declared by its field or directive. Specification: §5.4.1.</summary>
internal sealed class KnownArgumentNames : Rule
{
    public override void Listen(Hooks hooks)
    {
        hooks.Field += CheckField;
        hooks.Directive += (context, directive, _) => CheckDirective(context, directive);
    }

    private void CheckField(ValidationContext context, FieldNode field)
    {
        if (context.Field is not { } definition)
            return;
        foreach (var argument in field.Arguments)
        {
            var name = argument.Name.Value;
            if (definition.Arguments.ContainsKey(name))
                continue;
            var hint = Suggestions.DidYouMean(Suggestions.For(name, definition.Arguments.Keys));
            Report(context, $"Unknown argument \"{name}\" on field \"{context.FieldCoordinate}\".{hint}", argument);
        }
    }

    private void CheckDirective(ValidationContext context, DirectiveNode directive)
    {
        if (directive.Arguments.IsEmpty)
            return;
        var inDocument = context.DirectiveInDocument(directive.Name.Value);
        if (inDocument is null && context.Directive is null)
            return;
        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name.Value;
            if (inDocument is null ? context.Directive!.Arguments.ContainsKey(name)
                : inDocument.Arguments.Any(known => known.Name.Value == name))
                continue;
            var options = inDocument?.Arguments.Select(known => known.Name.Value) ?? context.Directive!.Arguments.Keys;
            var hint = Suggestions.DidYouMean(Suggestions.For(name, options));
            Report(context, $"Unknown argument \"{name}\" on directive \"@{directive.Name}\".{hint}", argument);
        }
    }
}
