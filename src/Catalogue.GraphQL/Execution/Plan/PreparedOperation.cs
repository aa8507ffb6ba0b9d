using System.Collections.Concurrent;
using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// An operation of a valid document with a cache of its plans: one for each combination of values of the variables in @skip and @include,
/// so that running a plan has no conditions to evaluate.
/// </summary>
internal sealed class PreparedOperation(
    ExecutableSchema schema,
    ValidDocument document,
    OperationDefinitionNode definition,
    int maxPlannedFields,
    Func<OperationPlan, bool> mayKeep)
{
    /// <summary>With more conditions than this there are too many plans to be worth caching: they are made for each request.</summary>
    private const int MaxCachedConditions = 5;

    private readonly ImmutableArray<string> conditions = ConditionVariables.Of(document, definition);
    private readonly ConcurrentDictionary<int, OperationPlan> plans = new();

    public OperationDefinitionNode Definition => definition;

    public Source Source => document.Document.Source;

    /// <summary>Throws PlanTooLargeException.</summary>
    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var values = 0;
        for (var i = 0; i < conditions.Length && i <= MaxCachedConditions; i++)
        {
            // A null condition is an error of the selections that carry it; such plans are not cached.
            if (i == MaxCachedConditions || variables.GetValueOrDefault(conditions[i]) is not bool value)
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
