using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>What rules can ask: about the whole document and about the current place of the walk; also where they report.</summary>
internal sealed class ValidationContext(Schema schema, Document document, ValidationLimits limits)
{
    private readonly Dictionary<DefinitionNode, List<VariableUsage>> usages = [];
    private Dictionary<Rule, object>? notes;
    private Func<Node, string>? print;
    private List<VariableUsage>? usagesHere;

    public Schema Schema { get; } = schema;

    public Document Document { get; } = document;

    public ValidationLimits Limits { get; } = limits;

    public FragmentIndex Fragments { get; } = new(document, limits.MaxFragmentVisits);

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The type whose fields are selected at this place; null when unknown.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The type of the current field or fragment; null when unknown.</summary>
    public GraphType? Type { get; set; }

    /// <summary>The current field, or the one that encloses this place; null when unknown.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The current directive, if the schema has it.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The current field for a message: `Offer.title`.</summary>
    public string FieldCoordinate =>
        $"{(Field!.Name.StartsWith("__", StringComparison.Ordinal) ? "<meta>" : ParentType!.Name)}.{Field.Name}";

    /// <summary>Whether some definition in the document is neither an operation nor a fragment.</summary>
    public bool HasTypeSystem { get; } = document.Definitions.Any(d => d is not (OperationDefinitionNode or FragmentDefinitionNode));

    /// <summary>
    /// Whether the walk is inside a type system definition. That is an error in itself, but its names are checked all the same.
    /// </summary>
    public bool InTypeSystem { get; set; }

    /// <summary>Formats a node for a message: as printed or, when it is long, the beginning of its source.</summary>
    public Func<Node, string> Print => print ??= PrintShort;

    /// <summary>Adds an error; beyond the maximum, validation stops.</summary>
    public void Report(GraphQLError error)
    {
        if (Errors.Count >= Limits.MaxErrors)
        {
            throw new ValidationStopped(
                new GraphQLError("Too many validation errors, error limit reached. Validation aborted.", ErrorCodes.ValidationFailed)
            {
                Extensions = new Dictionary<string, object?> { ["limit"] = "errors", ["maximum"] = Limits.MaxErrors },
            });
        }

        Errors.Add(error);
    }

    public ImmutableArray<SourceLocation> LocationsOf(ReadOnlySpan<Node> nodes)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
            locations.Add(Document.Source.LocationOf(node.Start));
        return locations.MoveToImmutable();
    }

    /// <summary>The notes that a rule keeps on this document.</summary>
    public T NoteOf<T>(Rule rule)
        where T : class, new()
    {
        notes ??= [];
        if (notes.TryGetValue(rule, out var note))
            return (T)note;
        var made = new T();
        notes.Add(rule, made);
        return made;
    }

    public NamedType? TypeOf(NamedTypeNode node) => Schema.Types.TryGetValue(node.Name.Value, out var type) ? type : null;

    /// <summary>A definition of the directive in this document itself, which takes precedence over the schema's.</summary>
    public DirectiveDefinitionNode? DirectiveInDocument(string name)
    {
        if (!HasTypeSystem)
            return null;
        DirectiveDefinitionNode? found = null;
        foreach (var definition in Document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive && directive.Name.Value == name)
                found = directive;
        }

        return found;
    }

    public void AddUsage(VariableUsage usage) => (usagesHere ??= []).Add(usage);

    /// <summary>Assigns the usages since the last call to this definition.</summary>
    public void CloseUsages(DefinitionNode definition)
    {
        if (usagesHere is null)
            return;
        usages.Add(definition, usagesHere);
        usagesHere = null;
    }

    public OperationVariables VariablesOf(OperationDefinitionNode operation)
    {
        var own = usages.GetValueOrDefault(operation);
        List<VariableUsage>? all = null;
        foreach (var fragment in Fragments.ReachableFrom(operation))
        {
            if (!usages.TryGetValue(fragment, out var found))
                continue;
            Fragments.Spend(found.Count);
            all ??= own is null ? [] : [.. own];
            all.AddRange(found);
        }

        return new OperationVariables(operation, all ?? own ?? []);
    }

    private string PrintShort(Node node)
    {
        const int Longest = 1000;
        return node.End - node.Start <= Longest
            ? Printer.Print(node)
            : string.Concat(Document.Source.Text.AsSpan(node.Start, Longest), "...");
    }
}
