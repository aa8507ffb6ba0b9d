using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>A valid document with its operations ready to be planned. Specification: §6.1.</summary>
internal sealed class PreparedDocument(ExecutableSchema schema, ValidDocument document, int maxPlannedFields)
{
    private readonly PreparedOperation[] operations = [.. document.Operations.Select(operation => new PreparedOperation(schema, document, operation, maxPlannedFields))];

    /// <summary>The operation of that name, or without a name the only one; else the reason there is none.</summary>
    public (PreparedOperation? Operation, GraphQLError? Error) Find(string? name)
    {
        if (name is null)
        {
            return operations switch
            {
                [var only] => (only, null),
                [] => (null, new GraphQLError("Must provide an operation.", ErrorCodes.OperationNotFound)),
                _ => (null, new GraphQLError("Must provide operation name if query contains multiple operations.", ErrorCodes.OperationNotFound)),
            };
        }

        var named = Array.Find(operations, operation => operation.Definition.Name?.Value == name);
        return named is null
            ? (null, new GraphQLError($"Unknown operation named \"{Inspection.Short(name)}\".", ErrorCodes.OperationNotFound))
            : (named, null);
    }
}
