using System.Collections.Concurrent;
using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// An operation of a valid document with the plans it has been given so far: one for each set of values of the variables that its @skip
/// and @include use, so that running a plan decides nothing twice.
/// </summary>
internal sealed class PreparedOperation
{
    /// <summary>Conditions beyond this many make more plans than are worth keeping: they are planned for each request.</summary>
    private const int MaxRememberedConditions = 5;

    private readonly ExecutableSchema schema;
    private readonly ValidDocument document;
    private readonly ImmutableArray<string> conditions;
    private readonly ConcurrentDictionary<int, OperationPlan> plans = new();

    private readonly int maxPlannedFields;

    public PreparedOperation(ExecutableSchema schema, ValidDocument document, OperationDefinitionNode definition, int maxPlannedFields)
    {
        this.schema = schema;
        this.document = document;
        this.maxPlannedFields = maxPlannedFields;
        Definition = definition;
        conditions = ConditionVariables.Of(document, definition);
    }

    public OperationDefinitionNode Definition { get; }

    public Source Source => document.Document.Source;

    /// <summary>Throws CoercionException when a condition's variable has no value, PlanTooLargeException.</summary>
    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var values = 0;
        for (var i = 0; i < conditions.Length && i <= MaxRememberedConditions; i++)
        {
            // Null and absent are errors that only a condition in use may raise: they are not remembered.
            if (i == MaxRememberedConditions || variables.GetValueOrDefault(conditions[i]) is not bool value)
                return Build(variables);
            values |= value ? 1 << i : 0;
        }

        return plans.TryGetValue(values, out var known)
            ? known
            : plans.GetOrAdd(values, Build(variables));
    }

    private OperationPlan Build(IReadOnlyDictionary<string, object?> variables) => new PlanBuilder(schema, document, variables, maxPlannedFields).Build(Definition);
}
