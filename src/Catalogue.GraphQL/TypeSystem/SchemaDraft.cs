using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// A schema that is not checked yet: built as far as its faults allow, so that all of them can be reported at once. Of duplicate names the
/// first counts; an undefined name becomes an UndefinedType.
/// </summary>
internal sealed class SchemaDraft
{
    public string? Description { get; init; }

    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    public required Dictionary<OperationType, NamedType> Roots { get; init; }

    /// <summary>Types of the documents, then built-in ones that they use, then the introspection types.</summary>
    public required OrderedDictionary<string, NamedType> Types { get; init; }

    public required OrderedDictionary<string, DirectiveDefinition> Directives { get; init; }

    public Schema ToSchema() => new()
    {
        Description = Description,
        AppliedDirectives = AppliedDirectives,
        Query = (ObjectType)Roots[OperationType.Query],
        Mutation = Roots.GetValueOrDefault(OperationType.Mutation) as ObjectType,
        Subscription = Roots.GetValueOrDefault(OperationType.Subscription) as ObjectType,
        Types = Types,
        Directives = Directives,
        PossibleTypes = PossibleTypes(),
    };

    private Dictionary<string, IReadOnlyList<ObjectType>> PossibleTypes()
    {
        var objects = Types.Values.OfType<ObjectType>().ToList();
        return Types.Values.OfType<CompositeType>().ToDictionary(type => type.Name, IReadOnlyList<ObjectType> (type) => type switch
        {
            InterfaceType @interface => objects.FindAll(candidate => candidate.Interfaces.Contains(@interface)),
            UnionType union => union.Types,
            _ => [(ObjectType)type],
        });
    }
}

/// <summary>Takes the place of a type that is not defined, so that the rest can still be checked.</summary>
internal sealed class UndefinedType(string name) : NamedType(name, null);
