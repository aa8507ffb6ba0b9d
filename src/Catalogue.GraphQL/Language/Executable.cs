using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The three kinds of operation. Specification: §2.3.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>An operation. Name is null for an anonymous one. Specification: §2.3.</summary>
public sealed class OperationDefinitionNode(
    StringValueNode? description, OperationType operation, NameNode? name, ImmutableArray<VariableDefinitionNode> variables,
    ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet, int start, int end)
    : DefinitionNode(description, directives, start, end)
{
    public OperationType Operation { get; } = operation;

    public NameNode? Name { get; } = name;

    public ImmutableArray<VariableDefinitionNode> Variables { get; } = variables;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A fragment. Specification: §2.8.</summary>
public sealed class FragmentDefinitionNode(
    StringValueNode? description, NameNode name, NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet, int start, int end)
    : DefinitionNode(description, directives, start, end)
{
    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A variable of an operation with its type and default. Specification: §2.10.</summary>
public sealed class VariableDefinitionNode(
    StringValueNode? description, VariableNode variable, TypeNode type, ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives, int start, int end)
    : Node(start, end)
{
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>The selections between braces, in source order. Specification: §2.4.</summary>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections, int start, int end) : Node(start, end)
{
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment. Specification: §2.4.</summary>
public abstract class SelectionNode(ImmutableArray<DirectiveNode> directives, int start, int end) : Node(start, end)
{
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A field. SelectionSet is null on a leaf. Specification: §2.5.</summary>
public sealed class FieldNode(
    NameNode? alias, NameNode name, ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives, SelectionSetNode? selectionSet, int start, int end)
    : SelectionNode(directives, start, end)
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The alias if there is one, else the name. Specification: §2.7.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>A named fragment used here. Specification: §2.8.</summary>
public sealed class FragmentSpreadNode(NameNode name, ImmutableArray<DirectiveNode> directives, int start, int end)
    : SelectionNode(directives, start, end)
{
    public NameNode Name { get; } = name;
}

/// <summary>A fragment written in place. TypeCondition is null when there is none. Specification: §2.8.2.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet, int start, int end)
    : SelectionNode(directives, start, end)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>An argument of a field or directive. Specification: §2.6.</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, int start, int end) : Node(start, end)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}

/// <summary>An applied directive; Start is at its @. Specification: §2.12.</summary>
public sealed class DirectiveNode(NameNode name, ImmutableArray<ArgumentNode> arguments, int start, int end) : Node(start, end)
{
    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
