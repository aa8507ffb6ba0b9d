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
internal sealed class PreparedOperation(
    ExecutableSchema schema,
    ValidDocument document,
    OperationDefinitionNode definition,
    int maxPlannedFields,
    Func<OperationPlan, bool> mayKeep)
{
    /// <summary>Conditions beyond this many make more plans than are worth keeping: they are planned for each request.</summary>
    private const int MaxRememberedConditions = 5;

    private readonly ImmutableArray<string> conditions = ConditionVariables.Of(document, definition);
    private readonly ConcurrentDictionary<int, OperationPlan> plans = new();

    public OperationDefinitionNode Definition => definition;

    public Source Source => document.Document.Source;

    /// <summary>Throws PlanTooLargeException.</summary>
    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var values = 0;
        for (var i = 0; i < conditions.Length && i <= MaxRememberedConditions; i++)
        {
            // Null is an error of the selections whose condition it is: such plans are not remembered.
            if (i == MaxRememberedConditions || variables.GetValueOrDefault(conditions[i]) is not bool value)
                return Build(variables);
            values |= value ? 1 << i : 0;
        }

        if (plans.TryGetValue(values, out var known))
            return known;
        var made = Build(variables);
        return mayKeep(made) ? plans.GetOrAdd(values, made) : made;
    }

    private OperationPlan Build(IReadOnlyDictionary<string, object?> variables) =>
        new PlanBuilder(schema, document, variables, maxPlannedFields).Build(definition);
}
