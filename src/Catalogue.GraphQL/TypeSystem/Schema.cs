using Catalogue.GraphQL.Introspection;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// A schema that has passed every rule of §3: only SchemaBuilder makes one. Types and directives include the built-in ones;
/// the introspection types are among Types. Specification: §3.3.
/// </summary>
public sealed class Schema
{
    private MetaFields? metaFields;
    private int isBound;

    internal Schema()
    {
    }

    public string? Description { get; internal init; }

    /// <summary>Directives on the schema definition and its extensions.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    public required ObjectType Query { get; init; }

    public ObjectType? Mutation { get; internal init; }

    public ObjectType? Subscription { get; internal init; }

    public required OrderedDictionary<string, NamedType> Types { get; init; }

    public required OrderedDictionary<string, DirectiveDefinition> Directives { get; init; }

    /// <summary>The possible object types of an interface or union; for an object type, itself. Specification: §5.5.2.3.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<ObjectType>> PossibleTypes { get; init; }

    /// <summary>True the first time only: bindings are stored in the types, so that a second binding would overwrite the first.</summary>
    internal bool TryBind() => Interlocked.Exchange(ref isBound, 1) == 0;

    public ObjectType? RootOf(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>A field of a type, including the meta-fields; null when there is none. Specification: §4.1, §5.3.1.</summary>
    public FieldDefinition? FindField(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            return parent is CompositeType ? (metaFields ??= new MetaFields(this)).Find(ReferenceEquals(parent, Query), name) : null;
        return parent is FieldsType type ? type.Fields.GetValueOrDefault(name) : null;
    }

    /// <summary>The type that a reference denotes; null when the named type is unknown. Specification: §2.11.</summary>
    public GraphType? Find(TypeNode reference) => reference switch
    {
        NonNullTypeNode nonNull => Find(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Find(list.Type) is { } item ? new ListType(item) : null,
        NamedTypeNode named => Types.GetValueOrDefault(named.Name.Value),
        _ => null,
    };

    public bool IsPossible(CompositeType type, ObjectType candidate) =>
        ReferenceEquals(type, candidate) || (PossibleTypes.TryGetValue(type.Name, out var possible) && possible.Contains(candidate));
}
