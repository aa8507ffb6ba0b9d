using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only. Specification: §5.1.1.</summary>
internal sealed class ExecutableDefinitions : Rule
{
    public override void Listen(Hooks hooks) => hooks.Document += Check;

    private void Check(ValidationContext context, Document document)
    {
        foreach (var definition in document.Definitions)
        {
            var name = definition switch
            {
                OperationDefinitionNode or FragmentDefinitionNode => null,
                TypeDefinitionNode type => $"\"{type.Name}\"",
                DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
                _ => "schema",
            };
            if (name is not null)
                Report(context, $"The {name} definition is not executable.", definition);
        }
    }
}
