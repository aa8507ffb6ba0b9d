using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>The schema has the root type of each operation. Specification: §5.2.1.1.</summary>
internal sealed class KnownOperationTypes : Rule
{
    public override void Listen(Hooks hooks) => hooks.Operation += Check;

    private void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (context.Schema.RootOf(operation.Operation) is null)
            Report(
                context, $"The {operation.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.", operation);
    }
}
