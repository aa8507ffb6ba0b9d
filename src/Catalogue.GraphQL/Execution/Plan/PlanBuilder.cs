using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// Collects the fields of an operation into plans. The same nodes selected on the same type make one plan, by whatever path they are
/// reached, so that a fragment used twice is planned once and interfaces that refer to themselves stay small. Specification: §6.3.2.
/// </summary>
internal sealed class PlanBuilder(
    ExecutableSchema schema, ValidDocument document, IReadOnlyDictionary<string, object?> variables, int maxFields)
{
    private readonly Dictionary<PlanKey, SelectionPlan> plans = [];
    // Measured on a 64-bit process: a field with its keys and its references to the plan of each type.
    private const int BytesOfField = 250;
    private const int BytesOfSelection = 300;
    private ObjectType? root;
    private int slots;
    private long selectionCount;
    private bool isShared;
    private readonly HashSet<FieldDefinition> weighted = [];
    private readonly HashSet<FieldDefinition> repeated = [];
    private int fields;

    public OperationPlan Build(OperationDefinitionNode operation)
    {
        root = schema.Schema.RootOf(operation.Operation)!;
        return MakePlan(Select(root, [operation.SelectionSet]), operation.Operation);
    }

    private OperationPlan MakePlan(SelectionPlan selection, OperationType type) => new(
        selection, slots, Weight(), isShared, type == OperationType.Query ? isShared ? weighted : repeated : []);

    private long Weight() => (slots * (long)BytesOfField) + (fields * (long)IntPtr.Size) + (selectionCount * BytesOfSelection);

    private SelectionPlan Select(ObjectType type, SelectionSetNode[] selectionSets)
    {
        var key = new PlanKey(type, selectionSets);
        if (plans.TryGetValue(key, out var known))
        {
            isShared = true;
            return known;
        }

        var collected = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        SelectionPlan plan;
        try
        {
            foreach (var selectionSet in selectionSets)
                Collect(type, selectionSet, collected, visited);
            plan = new SelectionPlan(
                type, [.. collected.Values.Select(nodes => Plan(type, [.. nodes]))], isRoot: ReferenceEquals(type, root));
        }
        catch (CoercionException fault)
        {
            plan = new SelectionPlan(type, []) { Fault = fault };
        }

        plans.Add(key, plan);
        return plan;
    }

    private void Collect(
        ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> collected, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    if (!collected.TryGetValue(field.ResponseName, out var nodes))
                        collected.Add(field.ResponseName, nodes = []);
                    nodes.Add(field);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    var fragment = document.Fragments[spread.Name.Value];
                    if (Applies(fragment.TypeCondition, type))
                        Collect(type, fragment.SelectionSet, collected, visited);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, collected, visited);
                    break;
            }
        }
    }

    private PlannedField Plan(ObjectType parent, FieldNode[] nodes)
    {
        fields += nodes.Length;
        if (fields > maxFields)
            throw new PlanTooLargeException();
        var (definition, resolver) = schema.FindField(parent, nodes[0].Name.Value);
        Dictionary<ObjectType, SelectionPlan>? selections = null;
        if (definition.Type.Named is CompositeType composite)
        {
            SelectionSetNode[] beneath = [.. nodes.Select(node => node.SelectionSet!)];
            selections = schema.Schema.PossibleTypes[composite.Name].ToDictionary(type => type, type => Select(type, beneath));
            selectionCount += selections.Count;
        }

        var field = new PlannedField(parent, definition, resolver, nodes, slots++, selections);
        if (field.Weight is not null && !weighted.Add(definition))
            repeated.Add(definition);
        return field;
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || schema.Schema.IsPossible((CompositeType)schema.Schema.Types[condition.Name.Value], type);

    /// <summary>
    /// @skip is decided first: when it leaves the selection out, an @include without a value is not an error. Specification: §6.3.2,
    /// §3.13.1, §3.13.2.
    /// </summary>
    private bool IsIncluded(SelectionNode selection) =>
        selection.Directives.IsEmpty || (Condition(selection, "skip") != true && Condition(selection, "include") != false);

    private bool? Condition(SelectionNode selection, string name) =>
        AppliedDirectives.Find(selection.Directives, name)?.Arguments[0].Value switch
    {
        null => null,
        BooleanValueNode literal => literal.Value,
        VariableNode variable when variables.GetValueOrDefault(variable.Name.Value) is bool value => value,
        var other => throw new CoercionException(
            $"Argument \"@{name}(if:)\" has invalid value: Expected variable \"{Printer.Print(other)}\" provided to non-null type "
            + "\"Boolean!\" not to be null.",
            other),
    };

    private readonly struct PlanKey(ObjectType type, SelectionSetNode[] selectionSets) : IEquatable<PlanKey>
    {
        private readonly ObjectType type = type;
        private readonly SelectionSetNode[] selectionSets = selectionSets;

        public bool Equals(PlanKey other) => ReferenceEquals(type, other.type) && selectionSets.AsSpan().SequenceEqual(other.selectionSets);

        public override bool Equals(object? obj) => obj is PlanKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(type);
            foreach (var selectionSet in selectionSets)
                hash.Add(selectionSet);
            return hash.ToHashCode();
        }
    }
}
