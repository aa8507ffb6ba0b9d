using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation share a name. Specification: §5.8.1.</summary>
internal sealed class UniqueVariableNames : Rule
{
    public override void Listen(Hooks hooks) => hooks.Operation += Check;

    private void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Variables.Length < 2)
            return;
        foreach (var group in Repeated.Groups(operation.Variables, static variable => variable.Variable.Name))
            Report(context, $"There can be only one variable named \"${group[0]}\".", group);
    }
}
