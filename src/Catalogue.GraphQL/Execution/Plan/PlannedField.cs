using System.Text;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// One response name of one selection: its resolver, its nodes in the document (several when selections were merged), and the plan of its
/// selections for each type the value may have. Specification: §6.4.
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
        Weight = FieldWeight.Of(definition);
        IsSearch = selections is not null && definition.Arguments.Count > 0;
        IsAsync = resolver.IsAsync || (selections?.Values.Any(plan => plan.IsAsync) ?? false);
    }

    public ObjectType Parent { get; }

    public FieldDefinition Definition { get; }

    public Resolver Resolver { get; }

    public FieldNode[] Nodes { get; }

    /// <summary>The index at which an execution stores this field's arguments: they are coerced once, not once per object.</summary>
    public int Slot { get; }

    public string ResponseName { get; }

    /// <summary>The JSON key for the first field of an object, with the opening brace.</summary>
    public byte[] FirstKey { get; }

    /// <summary>The JSON key for a later field, with the comma before it.</summary>
    public byte[] NextKey { get; }

    public bool IsAsync { get; }

    /// <summary>True for a field with arguments that returns objects.</summary>
    public bool IsSearch { get; }

    /// <summary>The plans of its selections, one for each type the value may have; null for a leaf.</summary>
    public SelectionPlan[]? Selections { get; }

    /// <summary>Null for a field that is not a list.</summary>
    public ListSize? ListSize { get; }

    /// <summary>Null for a field that costs one.</summary>
    public FieldWeight? Weight { get; }

    public SelectionPlan SelectionFor(ObjectType type) => only is not null && ReferenceEquals(only.Type, type) ? only : byType![type];

    /// <summary>As SelectionOf, but null for a type that is not a possible type of the field.</summary>
    public SelectionPlan? FindSelection(ObjectType type) =>
        only is not null && ReferenceEquals(only.Type, type) ? only : byType!.GetValueOrDefault(type);
}
