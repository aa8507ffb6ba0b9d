using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Builds types from definitions. Types are made first without members, since they may refer to one another in any order.
/// </summary>
internal static class SchemaDrafting
{
    public static SchemaDraft Draft(IReadOnlyList<Document> documents)
    {
        var definitions = documents.SelectMany(document => document.Definitions).ToList();
        var types = BuiltIns.Types.ToDictionary(pair => pair.Key, pair => pair.Value);
        var own = MakeTypes(definitions, types);
        MemberDrafting.Fill(own, types);
        var directives = MakeDirectives(definitions, types);
        foreach (var (name, directive) in BuiltIns.Directives)
            directives.TryAdd(name, directive);
        var schema = definitions.OfType<SchemaDefinitionNode>().ToList();
        return new SchemaDraft
        {
            Description = schema.Find(definition => !definition.IsExtension)?.Description?.Value,
            AppliedDirectives = [.. schema.SelectMany(definition => definition.Directives)],
            Roots = Roots(schema, own, types),
            Types = SchemaTypes.Used(own, directives.Values),
            Directives = directives,
        };
    }

    /// <summary>Makes the types of the definitions, adds them to the known types, and returns them in order of definition.</summary>
    public static List<NamedType> MakeTypes(IReadOnlyList<DefinitionNode> definitions, Dictionary<string, NamedType> types)
    {
        List<NamedType> made = [];
        var extensions = definitions.OfType<TypeDefinitionNode>()
            .Where(definition => definition.IsExtension).ToLookup(definition => definition.Name.Value);
        foreach (var definition in definitions.OfType<TypeDefinitionNode>())
        {
            if (definition.IsExtension || types.ContainsKey(definition.Name.Value))
                continue;
            IReadOnlyList<TypeDefinitionNode> parts =
                [definition, .. extensions[definition.Name.Value].Where(extension => extension.GetType() == definition.GetType())];
            var type = MakeType(definition, parts);
            type.Definitions = parts;
            type.Directives = [.. parts.SelectMany(part => part.Directives)];
            types.Add(type.Name, type);
            made.Add(type);
        }

        return made;
    }

    public static OrderedDictionary<string, DirectiveDefinition> MakeDirectives(
        IReadOnlyList<DefinitionNode> definitions, Dictionary<string, NamedType> types)
    {
        OrderedDictionary<string, DirectiveDefinition> directives = [];
        foreach (var node in definitions.OfType<DirectiveDefinitionNode>())
        {
            directives.TryAdd(node.Name.Value, new DirectiveDefinition(
                node.Name.Value,
                node.Description?.Value,
                MemberDrafting.InputValues(node.Arguments, types),
                node.IsRepeatable,
                [.. node.Locations.Select(location => DirectiveLocations.Named[location.Value])])
            {
                DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
                Definition = node,
            });
        }

        return directives;
    }

    private static NamedType MakeType(TypeDefinitionNode definition, IReadOnlyList<TypeDefinitionNode> parts)
    {
        var name = definition.Name.Value;
        var description = definition.Description?.Value;
        return definition switch
        {
            ScalarTypeDefinitionNode => new ScalarType(
                name, description, AppliedDirectives.SpecifiedByUrl(parts.SelectMany(part => part.Directives)))
            {
                Coercion = BuiltInScalars.Find(name) ?? ScalarCoercion.Any,
            },
            ObjectTypeDefinitionNode => new ObjectType(name, description),
            InterfaceTypeDefinitionNode => new InterfaceType(name, description),
            UnionTypeDefinitionNode => new UnionType(name, description),
            EnumTypeDefinitionNode => new EnumType(name, description),
            _ => new InputObjectType(name, description) { IsOneOf = AppliedDirectives.IsOneOf(definition.Directives) },
        };
    }

    private static Dictionary<OperationType, NamedType> Roots(
        List<SchemaDefinitionNode> schema, List<NamedType> own, Dictionary<string, NamedType> types)
    {
        Dictionary<OperationType, NamedType> roots = [];
        foreach (var node in schema.SelectMany(definition => definition.OperationTypes))
            roots.TryAdd(node.Operation, MemberDrafting.Resolve(node.Type, types).Named);

        // Without a schema definition the types with these names are the roots, even when there is a schema extension.
        if (schema.TrueForAll(definition => definition.IsExtension))
        {
            foreach (var operation in Enum.GetValues<OperationType>())
            {
                if (own.Find(type => type.Name == operation.ToString()) is { } root)
                    roots[operation] = root;
            }
        }

        return roots;
    }
}
