using Catalogue.GraphQL.TypeSystem.Rules;

namespace Catalogue.GraphQL.TypeSystem;

internal delegate void SchemaRule(SchemaContext context);

/// <summary>
/// Every rule of the type system. The first list checks definitions as written, in any document that has some; the second checks the types
/// built from them. Each is in the specification's order.
/// </summary>
internal static class SchemaRules
{
    public static IReadOnlyList<SchemaRule> All { get; } =
    [
        LoneSchemaDefinition.Check,                 // §3.3
        UniqueOperationTypes.Check,                 // §3.3.1
        UniqueTypeNames.Check,                      // §3.3
        UniqueDirectiveNames.Check,                 // §3.3
        PossibleTypeExtensions.Check,               // §3.4.3
        KnownTypeNames.Check,                       // §3.4
        UniqueFieldDefinitionNames.Check,           // §3.6, §3.7, §3.10
        UniqueArgumentDefinitionNames.Check,        // §3.6.1, §3.13
        UniqueEnumValueNames.Check,                 // §3.9
        KnownArgumentNamesOnDirectives.Check,       // §5.4.1
        UniqueArgumentNames.Check,                  // §5.4.2
        RequiredArgumentsOnDirectives.Check,        // §5.4.3
        ValuesOnDirectives.Check,                   // §5.6.1
        UniqueInputFieldNames.Check,                // §5.6.3
        KnownDirectives.Check,                      // §5.7.1, §5.7.2
        UniqueDirectivesPerLocation.Check,          // §5.7.3

        RootTypes.Check,                            // §3.3.1
        OutputTypes.Check,                          // §3.4.2, §3.6
        InputTypes.Check,                           // §3.4.2, §3.6.1, §3.10
        DefinedFields.Check,                        // §3.6, §3.7
        ImplementedInterfaces.Check,                // §3.6, §3.7
        ImplementedFields.Check,                    // §3.6, IsValidImplementation
        UnionMembers.Check,                         // §3.8
        DefinedEnumValues.Check,                    // §3.9
        DefinedInputFields.Check,                   // §3.10
        FiniteInputObjects.Check,                   // §3.10, "Circular References"
        DefaultValues.Check,                        // §3.6.1, §3.10
        DefaultValueCycles.Check,                   // §3.10, InputObjectDefaultValueHasCycle
        OneOfFields.Check,                          // §3.10.1
        DirectiveCycles.Check,                      // §3.13
        RequiredInputsInUse.Check,                  // §3.13.3
        ReservedNames.Check,                        // §4.1
        Costs.Check,                                // Cost Directives, @cost
        ListSizes.Check,                            // Cost Directives, @listSize
    ];
}
