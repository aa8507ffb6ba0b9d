using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// A scalar. Coercion decides which input values are accepted; a custom scalar accepts any until a coercion is bound. Specification: §3.5.
/// </summary>
public sealed class ScalarType(string name, string? description, string? specifiedByUrl) : NamedType(name, description)
{
    public string? SpecifiedByUrl { get; } = specifiedByUrl;

    public ScalarCoercion Coercion { get; internal set; } = ScalarCoercion.Any;
}

/// <summary>A type with a selection set: object, interface or union.</summary>
public abstract class CompositeType(string name, string? description) : NamedType(name, description);

/// <summary>An object or interface. Fields are in order of definition, extensions last. Specification: §3.6, §3.7.</summary>
public abstract class FieldsType(string name, string? description) : CompositeType(name, description)
{
    public OrderedDictionary<string, FieldDefinition> Fields { get; internal set; } = [];

    /// <summary>The interfaces it declares. Specification: §3.6.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];
}

/// <summary>Specification: §3.6.</summary>
public sealed class ObjectType(string name, string? description) : FieldsType(name, description);

/// <summary>Specification: §3.7.</summary>
public sealed class InterfaceType(string name, string? description) : FieldsType(name, description);

/// <summary>Specification: §3.8.</summary>
public sealed class UnionType(string name, string? description) : CompositeType(name, description)
{
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}

/// <summary>Specification: §3.9.</summary>
public sealed class EnumType(string name, string? description) : NamedType(name, description)
{
    public OrderedDictionary<string, EnumValueDefinition> Values { get; internal set; } = [];
}

/// <summary>IsOneOf: exactly one field must be given, and it may not be null. Specification: §3.10, §3.10.1.</summary>
public sealed class InputObjectType(string name, string? description) : NamedType(name, description)
{
    public OrderedDictionary<string, InputValueDefinition> Fields { get; internal set; } = [];

    public bool IsOneOf { get; internal set; }
}
