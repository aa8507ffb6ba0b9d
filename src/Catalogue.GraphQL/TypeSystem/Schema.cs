using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// A schema that has passed every rule of §3: only SchemaBuilder makes one. Types and directives include the built-in ones;
/// the introspection types are among Types. Specification: §3.3.
/// </summary>
public sealed class Schema
{
    internal Schema()
    {
    }

    public string? Description { get; internal init; }

    public required ObjectType Query { get; init; }

    public ObjectType? Mutation { get; internal init; }

    public ObjectType? Subscription { get; internal init; }

    public required OrderedDictionary<string, NamedType> Types { get; init; }

    public required OrderedDictionary<string, DirectiveDefinition> Directives { get; init; }

    /// <summary>The object types that an interface or union may turn out to be; an object is its own only one. Specification: §5.5.2.3.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<ObjectType>> PossibleTypes { get; init; }

    public ObjectType? RootOf(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };

    public bool IsPossible(CompositeType type, ObjectType candidate) =>
        ReferenceEquals(type, candidate) || (PossibleTypes.TryGetValue(type.Name, out var possible) && possible.Contains(candidate));
}
