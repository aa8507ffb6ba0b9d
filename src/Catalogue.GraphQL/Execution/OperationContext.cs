using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>What CreateState gets: the operation and its directives, with their arguments coerced, before it runs.</summary>
public sealed class OperationContext
{
    private readonly Schema schema;
    private readonly OperationDefinitionNode definition;
    private readonly IReadOnlyDictionary<string, object?> variables;

    internal OperationContext(Schema schema, OperationDefinitionNode definition, IReadOnlyDictionary<string, object?> variables)
    {
        this.schema = schema;
        this.definition = definition;
        this.variables = variables;
    }

    public OperationType Type => definition.Operation;

    public string? Name => definition.Name?.Value;

    /// <summary>The arguments of a directive on the operation, defaults included; null when the operation does not have it.</summary>
    public InputObject? Directive(string name)
    {
        foreach (var directive in definition.Directives)
        {
            if (directive.Name.Value == name)
                return LiteralCoercion.Arguments(schema.Directives[name].Arguments, directive.Arguments.AsSpan(), variables);
        }

        return null;
    }
}
