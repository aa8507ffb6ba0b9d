using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// A document that passed every rule against this schema: only the validator makes one, and only this can be executed. Operation and
/// fragment names are unique, fragments have no cycles. Specification: §5.
/// </summary>
public sealed class ValidDocument
{
    internal ValidDocument(Schema schema, Document document, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        Schema = schema;
        Document = document;
        Fragments = fragments;
        var operations = ImmutableArray.CreateBuilder<OperationDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                operations.Add(operation);
        }

        Operations = operations.ToImmutable();
    }

    public Schema Schema { get; }

    public Document Document { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public ImmutableArray<OperationDefinitionNode> Operations { get; }
}
