namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every variable defined is used, in the operation or in its fragments. Specification: §5.8.4.</summary>
internal sealed class NoUnusedVariables : Rule
{
    public override void Listen(Hooks hooks) => hooks.Variables += Check;

    private void Check(ValidationContext context, OperationVariables variables)
    {
        var operation = variables.Operation;
        if (operation.Variables.IsEmpty)
            return;
        var used = new HashSet<string>();
        foreach (var usage in variables.Usages)
            used.Add(usage.Node.Name.Value);
        foreach (var variable in operation.Variables)
        {
            if (used.Contains(variable.Variable.Name.Value))
                continue;
            var of = operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
            Report(context, $"Variable \"${variable.Variable.Name}\" is never used{of}.", variable);
        }
    }
}
