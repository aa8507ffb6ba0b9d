using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>An input value as written. Specification: §2.9.</summary>
public abstract class ValueNode(int start, int end) : Node(start, end);

/// <summary>A variable; Start is at its $. Specification: §2.10.</summary>
public sealed class VariableNode(NameNode name, int start, int end) : ValueNode(start, end)
{
    public NameNode Name { get; } = name;
}

/// <summary>An integer, as written: its range is not checked yet. Specification: §2.9.1.</summary>
public sealed class IntValueNode(string text, int start, int end) : ValueNode(start, end)
{
    public string Text { get; } = text;
}

/// <summary>A number with a fraction or an exponent, as written. Specification: §2.9.2.</summary>
public sealed class FloatValueNode(string text, int start, int end) : ValueNode(start, end)
{
    public string Text { get; } = text;
}

/// <summary>A string, with its escapes resolved. IsBlock tells whether it was a block string. Specification: §2.9.4.</summary>
public sealed class StringValueNode(string value, bool isBlock, int start, int end) : ValueNode(start, end)
{
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}

/// <summary>true or false. Specification: §2.9.3.</summary>
public sealed class BooleanValueNode(bool value, int start, int end) : ValueNode(start, end)
{
    public bool Value { get; } = value;
}

/// <summary>null. Specification: §2.9.5.</summary>
public sealed class NullValueNode(int start, int end) : ValueNode(start, end);

/// <summary>An enum value, by name. Specification: §2.9.6.</summary>
public sealed class EnumValueNode(string value, int start, int end) : ValueNode(start, end)
{
    public string Value { get; } = value;
}

/// <summary>A list. Specification: §2.9.7.</summary>
public sealed class ListValueNode(ImmutableArray<ValueNode> values, int start, int end) : ValueNode(start, end)
{
    public ImmutableArray<ValueNode> Values { get; } = values;
}

/// <summary>An input object, its fields in source order, duplicates included. Specification: §2.9.8.</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, int start, int end) : ValueNode(start, end)
{
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>One field of an input object. Specification: §2.9.8.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, int start, int end) : Node(start, end)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
