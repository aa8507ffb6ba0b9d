using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A field of an object or interface. Specification: §3.6.</summary>
public sealed class FieldDefinition(
    string name, string? description, GraphType type, OrderedDictionary<string, InputValueDefinition> arguments)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphType Type { get; } = type;

    public OrderedDictionary<string, InputValueDefinition> Arguments { get; } = arguments;

    /// <summary>Why it is deprecated; null when it is not. Specification: §3.13.3.</summary>
    public string? DeprecationReason { get; init; }

    public FieldDefinitionNode? Definition { get; init; }
}

/// <summary>An argument or an input field. DefaultValue is as written. Specification: §3.6.1, §3.10.</summary>
public sealed class InputValueDefinition(string name, string? description, GraphType type, ValueNode? defaultValue)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphType Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public string? DeprecationReason { get; init; }

    public InputValueDefinitionNode? Definition { get; init; }

    /// <summary>Non-null without a default. Specification: §5.4.3.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;
}

/// <summary>Specification: §3.9.</summary>
public sealed class EnumValueDefinition(string name, string? description)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public string? DeprecationReason { get; init; }

    public EnumValueDefinitionNode? Definition { get; init; }

    /// <summary>The CLR value that resolvers return and receive: the name, until a CLR enum is bound.</summary>
    public object Value { get; internal set; } = name;
}

/// <summary>Where a directive may stand. Specification: §3.13.</summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
    DirectiveDefinition,
}

/// <summary>Specification: §3.13.</summary>
public sealed class DirectiveDefinition(
    string name,
    string? description,
    OrderedDictionary<string, InputValueDefinition> arguments,
    bool isRepeatable,
    IReadOnlyList<DirectiveLocation> locations)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public OrderedDictionary<string, InputValueDefinition> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    public string? DeprecationReason { get; init; }

    public DirectiveDefinitionNode? Definition { get; init; }
}
