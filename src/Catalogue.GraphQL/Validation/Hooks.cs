using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// The callbacks of the walk, in the order in which they are called; null where no rule listens. The context holds the types at that place.
/// </summary>
internal sealed class Hooks
{
    /// <summary>Called first.</summary>
    public Action<ValidationContext, Document>? Document { get; set; }

    public Action<ValidationContext, OperationDefinitionNode>? Operation { get; set; }

    public Action<ValidationContext, FragmentDefinitionNode>? Fragment { get; set; }

    public Action<ValidationContext, VariableDefinitionNode>? VariableDefinition { get; set; }

    /// <summary>
    /// Called for the selections of an operation, a field or a fragment; those of an inline fragment belong to the enclosing set.
    /// </summary>
    public Action<ValidationContext, SelectionSetNode>? SelectionSet { get; set; }

    public Action<ValidationContext, FieldNode>? Field { get; set; }

    public Action<ValidationContext, InlineFragmentNode>? InlineFragment { get; set; }

    public Action<ValidationContext, FragmentSpreadNode>? FragmentSpread { get; set; }

    /// <summary>Called with all directives at one location (at least one) and the node they are applied to.</summary>
    public Action<ValidationContext, Node, ImmutableArray<DirectiveNode>>? Directives { get; set; }

    public Action<ValidationContext, DirectiveNode, DirectiveLocation>? Directive { get; set; }

    /// <summary>Called with a whole argument or default value that is not a variable, and its expected type.</summary>
    public Action<ValidationContext, ValueNode, GraphType>? Literal { get; set; }

    public Action<ValidationContext, ObjectValueNode>? ObjectValue { get; set; }

    public Action<ValidationContext, NamedTypeNode>? NamedType { get; set; }

    /// <summary>Called after the walk, for each operation: its variables, and their usages in it and in its fragments.</summary>
    public Action<ValidationContext, OperationVariables>? Variables { get; set; }

    /// <summary>Called last.</summary>
    public Action<ValidationContext, Document>? DocumentEnd { get; set; }
}
