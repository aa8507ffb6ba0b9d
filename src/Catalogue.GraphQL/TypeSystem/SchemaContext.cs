using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The input of the type system rules, and the list of faults they report.</summary>
internal sealed class SchemaContext(IReadOnlyList<Document> documents, SchemaDraft draft)
{
    private readonly List<GraphQLError> errors = [];
    private Dictionary<Node, Source>? sources;

    /// <summary>Every definition and extension of the type system, in order of the documents.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } =
        [.. documents.SelectMany(document => document.Definitions)
            .Where(d => d is not (OperationDefinitionNode or FragmentDefinitionNode))];

    public SchemaDraft Draft { get; } = draft;

    /// <summary>The types that the documents define: the type system rules check these only.</summary>
    public IReadOnlyList<NamedType> OwnTypes { get; } = [.. draft.Types.Values.Where(type => !BuiltIns.Has(type))];

    public IReadOnlyList<GraphQLError> Errors => errors;

    public IEnumerable<TypeDefinitionNode> TypeDefinitions => Definitions.OfType<TypeDefinitionNode>();

    /// <summary>Reports a fault at the nodes; built-in definitions have no node (null) and no location.</summary>
    public void Report(string message, params IEnumerable<Node?> nodes)
    {
        sources ??= MapSources();
        var locations = ImmutableArray.CreateBuilder<SourceLocation>();
        Source? first = null;
        foreach (var node in nodes)
        {
            if (node is null || !sources.TryGetValue(node, out var source))
                continue;
            first ??= source;
            locations.Add(source.LocationOf(node.Start));
        }

        errors.Add(new GraphQLError(message, ErrorCodes.SchemaInvalid)
        {
            Locations = locations.ToImmutable(),
            Extensions = first is null || documents.Count == 1 ? null : new Dictionary<string, object?> { ["source"] = first.Name },
        });
    }

    private Dictionary<Node, Source> MapSources()
    {
        Dictionary<Node, Source> map = new(ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
        {
            foreach (var node in NodeChildren.WithAll(document))
                map[node] = document.Source;
        }

        return map;
    }
}
