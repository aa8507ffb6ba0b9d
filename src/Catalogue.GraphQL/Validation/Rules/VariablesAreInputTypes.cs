using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>A variable's type is an input type. Specification: §5.8.2.</summary>
internal sealed class VariablesAreInputTypes : Rule
{
    public override void Listen(Hooks hooks) => hooks.VariableDefinition += Check;

    private void Check(ValidationContext context, VariableDefinitionNode variable)
    {
        if (context.Schema.Find(variable.Type)?.Named is CompositeType)
            Report(context, $"Variable \"${variable.Variable.Name}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
    }
}
