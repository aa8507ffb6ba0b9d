using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>The variables of one operation, and every usage in it and in the fragments it reaches. Specification: §5.8.</summary>
internal sealed class OperationVariables
{
    private const int FewEnoughToScan = 8;
    private readonly Dictionary<string, VariableDefinitionNode>? byName;

    public OperationVariables(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        Operation = operation;
        Usages = usages;
        if (operation.Variables.Length <= FewEnoughToScan)
            return;
        byName = new Dictionary<string, VariableDefinitionNode>(operation.Variables.Length);
        foreach (var variable in operation.Variables)
            byName[variable.Variable.Name.Value] = variable;
    }

    public OperationDefinitionNode Operation { get; }

    public IReadOnlyList<VariableUsage> Usages { get; }

    /// <summary>The last definition of that name.</summary>
    public VariableDefinitionNode? Find(string name)
    {
        if (byName is not null)
            return byName.GetValueOrDefault(name);
        var variables = Operation.Variables;
        for (var i = variables.Length - 1; i >= 0; i--)
        {
            if (variables[i].Variable.Name.Value == name)
                return variables[i];
        }

        return null;
    }
}
