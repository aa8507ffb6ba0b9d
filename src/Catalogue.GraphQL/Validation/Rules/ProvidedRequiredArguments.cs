using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every required argument (non-null without a default) is given. Specification: §5.4.3.</summary>
internal sealed class ProvidedRequiredArguments : Rule
{
    public override void Listen(Hooks hooks)
    {
        hooks.Field += CheckField;
        hooks.Directive += (context, directive, _) => CheckDirective(context, directive);
    }

    private void CheckField(ValidationContext context, FieldNode field)
    {
        if (context.Field is not { Arguments.Count: > 0 } definition)
            return;
        foreach (var argument in definition.Arguments.Values)
        {
            if (argument.IsRequired && !IsGiven(field.Arguments, argument.Name))
                Report(
                    context,
                    $"Argument \"{context.FieldCoordinate}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not "
                    + "provided.",
                    field);
        }
    }

    private void CheckDirective(ValidationContext context, DirectiveNode directive)
    {
        if (context.DirectiveInDocument(directive.Name.Value) is { } inDocument)
        {
            foreach (var argument in inDocument.Arguments)
            {
                if (argument is { Type: NonNullTypeNode, DefaultValue: null })
                    Require(context, directive, argument.Name.Value, argument.Type);
            }

            return;
        }

        if (context.Directive is not { } definition)
            return;
        foreach (var argument in definition.Arguments.Values)
        {
            if (argument.IsRequired)
                Require(context, directive, argument.Name, argument.Type);
        }
    }

    private void Require(ValidationContext context, DirectiveNode directive, string name, object type)
    {
        if (!IsGiven(directive.Arguments, name))
            Report(context, $"Argument \"@{directive.Name}({name}:)\" of type \"{type}\" is required, but it was not provided.", directive);
    }

    private static bool IsGiven(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
                return true;
        }

        return false;
    }
}
