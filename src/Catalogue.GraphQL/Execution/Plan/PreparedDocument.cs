using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// A valid document with its operations, ready to be planned; mayKeep tells whether the cache has room for a plan. Specification: §6.1.
/// </summary>
internal sealed class PreparedDocument(
    ExecutableSchema schema, ValidDocument document, int maxPlannedFields, Func<OperationPlan, bool> mayKeep)
{
    // Measured on a 64-bit process: syntax tree nodes, per token.
    private const int BytesOfToken = 100;
    private const int BytesAtLeast = 2_000;

    private readonly PreparedOperation[] operations =
        [.. document.Operations.Select(operation => new PreparedOperation(schema, document, operation, maxPlannedFields, mayKeep))];

    /// <summary>The estimated memory without its plans, in bytes.</summary>
    public long Weight => BytesAtLeast + (2L * document.Document.Source.Text.Length) + ((long)BytesOfToken * document.Document.Tokens);

    /// <summary>The operation with that name, or the only one when no name is given; else an error.</summary>
    public (PreparedOperation? Operation, GraphQLError? Error) Find(string? name)
    {
        if (name is null)
        {
            return operations switch
            {
                [var only] => (only, null),
                [] => (null, new GraphQLError("Must provide an operation.", ErrorCodes.OperationNotFound)),
                _ => (null, new GraphQLError(
                    "Must provide operation name if query contains multiple operations.", ErrorCodes.OperationNotFound)),
            };
        }

        var named = Array.Find(operations, operation => operation.Definition.Name?.Value == name);
        return named is null
            ? (null, new GraphQLError($"Unknown operation named \"{Inspection.Short(name)}\".", ErrorCodes.OperationNotFound))
            : (named, null);
    }
}
