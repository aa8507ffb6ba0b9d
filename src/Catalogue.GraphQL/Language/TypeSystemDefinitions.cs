using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>`schema { … }`, or with IsExtension `extend schema`. Specification: §3.3.</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeNode> operationTypes,
    bool isExtension,
    int start,
    int end)
    : DefinitionNode(description, directives, start, end)
{
    public ImmutableArray<OperationTypeNode> OperationTypes { get; } = operationTypes;

    public bool IsExtension { get; } = isExtension;
}

/// <summary>`query: Query` in a schema definition. Specification: §3.3.1.</summary>
public sealed class OperationTypeNode(OperationType operation, NamedTypeNode type, int start, int end) : Node(start, end)
{
    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}

/// <summary>The definition of a named type, or with IsExtension an addition to one. Specification: §3.4.</summary>
public abstract class TypeDefinitionNode(
    StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, bool isExtension, int start, int end)
    : DefinitionNode(description, directives, start, end)
{
    public NameNode Name { get; } = name;

    public bool IsExtension { get; } = isExtension;
}

/// <summary>Specification: §3.5.</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, bool isExtension, int start, int end)
    : TypeDefinitionNode(description, name, directives, isExtension, start, end);

/// <summary>What object and interface definitions have in common. Specification: §3.6, §3.7.</summary>
public abstract class FieldsTypeDefinitionNode(
    StringValueNode? description, NameNode name, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields, bool isExtension, int start, int end)
    : TypeDefinitionNode(description, name, directives, isExtension, start, end)
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>Specification: §3.6.</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description, NameNode name, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields, bool isExtension, int start, int end)
    : FieldsTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, start, end);

/// <summary>Specification: §3.7.</summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description, NameNode name, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields, bool isExtension, int start, int end)
    : FieldsTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, start, end);

/// <summary>Specification: §3.8.</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    bool isExtension,
    int start,
    int end)
    : TypeDefinitionNode(description, name, directives, isExtension, start, end)
{
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}

/// <summary>Specification: §3.9.</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    bool isExtension,
    int start,
    int end)
    : TypeDefinitionNode(description, name, directives, isExtension, start, end)
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>Specification: §3.10.</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    bool isExtension,
    int start,
    int end)
    : TypeDefinitionNode(description, name, directives, isExtension, start, end)
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>Specification: §3.6.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives,
    int start,
    int end)
    : Node(start, end)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>The definition of an argument or an input field. Specification: §3.6.1.</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives,
    int start,
    int end)
    : Node(start, end)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>Specification: §3.9.</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, int start, int end)
    : Node(start, end)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>
/// Locations are names as written; the parser checks that they exist. Directives on directives are newer than this edition: the reference
/// implementation has them. Specification: §3.13.
/// </summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    bool isRepeatable,
    ImmutableArray<NameNode> locations,
    int start,
    int end)
    : DefinitionNode(description, directives, start, end)
{
    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public ImmutableArray<NameNode> Locations { get; } = locations;
}
