using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>No argument is given twice. Specification: §5.4.2.</summary>
internal sealed class UniqueArgumentNames : Rule
{
    public override void Listen(Hooks hooks)
    {
        hooks.Field += (context, field) => Check(context, field.Arguments);
        hooks.Directive += (context, directive, _) => Check(context, directive.Arguments);
    }

    private void Check(ValidationContext context, ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
            return;
        foreach (var group in Repeated.Groups(arguments, static argument => argument.Name))
            Report(context, $"There can be only one argument named \"{group[0]}\".", group);
    }
}
