using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// What the walk of a document calls, in the order in which it comes by; null where no rule listens. The context tells the types
/// at that place.
/// </summary>
internal sealed class Hooks
{
    /// <summary>Before all else.</summary>
    public Action<ValidationContext, Document>? Document { get; set; }

    public Action<ValidationContext, OperationDefinitionNode>? Operation { get; set; }

    public Action<ValidationContext, FragmentDefinitionNode>? Fragment { get; set; }

    public Action<ValidationContext, VariableDefinitionNode>? VariableDefinition { get; set; }

    /// <summary>
    /// The selections of an operation, a field or a fragment; those of an inline fragment are part of the set they stand in.
    /// </summary>
    public Action<ValidationContext, SelectionSetNode>? SelectionSet { get; set; }

    public Action<ValidationContext, FieldNode>? Field { get; set; }

    public Action<ValidationContext, InlineFragmentNode>? InlineFragment { get; set; }

    public Action<ValidationContext, FragmentSpreadNode>? FragmentSpread { get; set; }

    /// <summary>All directives of one place (at least one), with the node they stand on.</summary>
    public Action<ValidationContext, Node, ImmutableArray<DirectiveNode>>? Directives { get; set; }

    public Action<ValidationContext, DirectiveNode, DirectiveLocation>? Directive { get; set; }

    /// <summary>A whole argument or default value that is no variable, with the type expected.</summary>
    public Action<ValidationContext, ValueNode, GraphType>? Literal { get; set; }

    public Action<ValidationContext, ObjectValueNode>? ObjectValue { get; set; }

    public Action<ValidationContext, NamedTypeNode>? NamedType { get; set; }

    /// <summary>After the walk, for each operation: its variables, and their usages also within its fragments.</summary>
    public Action<ValidationContext, OperationVariables>? Variables { get; set; }

    /// <summary>After all else.</summary>
    public Action<ValidationContext, Document>? DocumentEnd { get; set; }
}
