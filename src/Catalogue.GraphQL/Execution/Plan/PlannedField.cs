using System.Text;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// One response name of one selection: its resolver, its nodes in the document (more than one when selections were merged), and the plan
/// of what is selected beneath it for each type the value may have. Specification: §6.4.
/// </summary>
internal sealed class PlannedField
{
    private readonly SelectionPlan? only;
    private readonly Dictionary<ObjectType, SelectionPlan>? byType;

    public PlannedField(
        ObjectType parent,
        FieldDefinition definition,
        Resolver resolver,
        FieldNode[] nodes,
        int slot,
        Dictionary<ObjectType, SelectionPlan>? selections)
    {
        Parent = parent;
        Definition = definition;
        Resolver = resolver;
        Nodes = nodes;
        Slot = slot;
        ResponseName = nodes[0].ResponseName;
        FirstKey = Encoding.UTF8.GetBytes($"{{\"{ResponseName}\":");
        NextKey = Encoding.UTF8.GetBytes($",\"{ResponseName}\":");
        if (selections is { Count: 1 })
            only = selections.Values.Single();
        byType = selections;
        Selections = selections is null ? null : [.. selections.Values];
        ListSize = ListSize.Of(definition);
        IsSearch = selections is not null && definition.Arguments.Count > 0;
        IsAsync = resolver.IsAsync || (selections?.Values.Any(plan => plan.IsAsync) ?? false);
    }

    public ObjectType Parent { get; }

    public FieldDefinition Definition { get; }

    public Resolver Resolver { get; }

    public FieldNode[] Nodes { get; }

    /// <summary>Where an execution keeps this field's arguments: they are coerced once, not once a row.</summary>
    public int Slot { get; }

    public string ResponseName { get; }

    /// <summary>The key as the first of its object, with the brace that opens it.</summary>
    public byte[] FirstKey { get; }

    /// <summary>The key as a later one, with the comma before it.</summary>
    public byte[] NextKey { get; }

    public bool IsAsync { get; }

    /// <summary>Whether it has arguments and gives objects.</summary>
    public bool IsSearch { get; }

    /// <summary>The plans beneath, one for each type the value may have; null for a leaf.</summary>
    public SelectionPlan[]? Selections { get; }

    /// <summary>Null for a field that gives one thing.</summary>
    public ListSize? ListSize { get; }

    public SelectionPlan SelectionFor(ObjectType type) => only is not null && ReferenceEquals(only.Type, type) ? only : byType![type];

    /// <summary>The same for a type that may be none of the field's: null then.</summary>
    public SelectionPlan? FindSelection(ObjectType type) =>
        only is not null && ReferenceEquals(only.Type, type) ? only : byType!.GetValueOrDefault(type);
}
