using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A type reference: named, list or non-null. ToString gives its notation: `[Offer!]!`. Specification: §3.4.1.</summary>
public abstract class GraphType
{
    /// <summary>The named type within all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without an outer non-null.</summary>
    public virtual GraphType Nullable => this;
}

/// <summary>Specification: §3.11.</summary>
public sealed class ListType(GraphType item) : GraphType
{
    public GraphType Item { get; } = item;

    public override NamedType Named => Item.Named;

    public override string ToString() => $"[{Item}]";
}

/// <summary>Specification: §3.12.</summary>
public sealed class NonNullType(GraphType inner) : GraphType
{
    public GraphType Inner { get; } = inner;

    public override NamedType Named => Inner.Named;

    public override GraphType Nullable => Inner;

    public override string ToString() => $"{Inner}!";
}

/// <summary>A type that has a name. Definitions are the nodes it was built from, the extensions last; none for built-in types.</summary>
public abstract class NamedType(string name, string? description) : GraphType
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public IReadOnlyList<TypeDefinitionNode> Definitions { get; internal set; } = [];

    /// <summary>Directives applied to the definition and to its extensions.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    public override NamedType Named => this;

    public override string ToString() => Name;
}
