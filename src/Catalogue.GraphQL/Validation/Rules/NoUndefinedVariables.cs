namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every variable used in an operation or its fragments is defined by the operation. Specification: §5.8.3.</summary>
internal sealed class NoUndefinedVariables : Rule
{
    public override void Listen(Hooks hooks) => hooks.Variables += Check;

    private void Check(ValidationContext context, OperationVariables variables)
    {
        var operation = variables.Operation;
        foreach (var usage in variables.Usages)
        {
            var name = usage.Node.Name.Value;
            if (variables.Find(name) is not null)
                continue;
            var by = operation.Name is null ? "" : $" by operation \"{operation.Name}\"";
            Report(context, $"Variable \"${name}\" is not defined{by}.", usage.Node, operation);
        }
    }
}
