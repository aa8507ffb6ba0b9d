using Catalogue.GraphQL.Validation.Rules;

namespace Catalogue.GraphQL.Validation;

/// <summary>Every rule for executable documents, in the specification's order. Edition: September 2025.</summary>
internal static class SpecifiedRules
{
    public static readonly Rule[] All =
    [
        new ExecutableDefinitions(),            // §5.1.1
        new KnownOperationTypes(),              // §5.2.1.1
        new UniqueOperationNames(),             // §5.2.2.1
        new LoneAnonymousOperation(),           // §5.2.3.1
        new SingleFieldSubscriptions(),         // §5.2.4.1
        new FieldsOnCorrectType(),              // §5.3.1
        new OverlappingFieldsCanBeMerged(),     // §5.3.2
        new ScalarLeafs(),                      // §5.3.3
        new KnownArgumentNames(),               // §5.4.1
        new UniqueArgumentNames(),              // §5.4.2
        new ProvidedRequiredArguments(),        // §5.4.3
        new UniqueFragmentNames(),              // §5.5.1.1
        new KnownTypeNames(),                   // §5.5.1.2, §5.8.2
        new FragmentsOnCompositeTypes(),        // §5.5.1.3
        new NoUnusedFragments(),                // §5.5.1.4
        new KnownFragmentNames(),               // §5.5.2.1
        new NoFragmentCycles(),                 // §5.5.2.2
        new PossibleFragmentSpreads(),          // §5.5.2.3
        new ValuesOfCorrectType(),              // §5.6.1, §5.6.2, §5.6.4, §5.6.5
        new UniqueInputFieldNames(),            // §5.6.3
        new KnownDirectives(),                  // §5.7.1, §5.7.2
        new UniqueDirectivesPerLocation(),      // §5.7.3
        new UniqueVariableNames(),              // §5.8.1
        new VariablesAreInputTypes(),           // §5.8.2
        new NoUndefinedVariables(),             // §5.8.3
        new NoUnusedVariables(),                // §5.8.4
        new VariablesInAllowedPosition(),       // §5.8.5
        new MaxIntrospectionDepth(),            // not in the specification: keeps lists within lists of the schema's own types out
    ];

    /// <summary>The hooks of all rules, built once.</summary>
    public static readonly Hooks Hooks = HooksOf(All);

    private static Hooks HooksOf(Rule[] rules)
    {
        var hooks = new Hooks();
        foreach (var rule in rules)
            rule.Listen(hooks);
        return hooks;
    }
}
