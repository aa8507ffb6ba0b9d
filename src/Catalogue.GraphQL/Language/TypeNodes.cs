namespace Catalogue.GraphQL.Language;

/// <summary>A reference to a type as written: `[Offer!]!`. Specification: §2.11.</summary>
public abstract class TypeNode(int start, int end) : Node(start, end);

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode(NameNode name, int start, int end) : TypeNode(start, end)
{
    public NameNode Name { get; } = name;

    public override string ToString() => Name.Value;
}

/// <summary>A list of a type.</summary>
public sealed class ListTypeNode(TypeNode type, int start, int end) : TypeNode(start, end)
{
    public TypeNode Type { get; } = type;

    public override string ToString() => $"[{Type}]";
}

/// <summary>A type that is never null; Type is a named or a list type.</summary>
public sealed class NonNullTypeNode(TypeNode type, int start, int end) : TypeNode(start, end)
{
    public TypeNode Type { get; } = type;

    public override string ToString() => $"{Type}!";
}
