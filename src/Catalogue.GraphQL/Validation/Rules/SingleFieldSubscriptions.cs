using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// A subscription selects exactly one root field, which is not an introspection field and has no @skip or @include. Specification:
/// §5.2.4.1.
/// </summary>
internal sealed class SingleFieldSubscriptions : Rule
{
    public override void Listen(Hooks hooks) => hooks.Operation += Check;

    private void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.Subscription is not { } root)
            return;
        var name = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        var conditions = new List<Node>();
        var fields = CollectFields(context, root, operation.SelectionSet, conditions);
        if (conditions.Count > 0)
        {
            Report(context, $"{name} must not use `@skip` or `@include` directives in the top level selection.", [.. conditions]);
            return;
        }

        if (fields.Count == 0)
            Report(context, $"{name} must select one top level field.", operation.SelectionSet);
        else if (fields.Count > 1)
            Report(context, $"{name} must select only one top level field.", [.. fields.Values.Skip(1).SelectMany(group => group)]);
        foreach (var group in fields.Values)
        {
            if (((FieldNode)group[0]).Name.Value.StartsWith("__", StringComparison.Ordinal))
                Report(context, $"{name} must not select an introspection top level field.", [.. group]);
        }
    }

    /// <summary>The root fields by response name, in order; with an explicit stack, since a chain of fragments may be very long.</summary>
    private static OrderedDictionary<string, List<Node>> CollectFields(
        ValidationContext context, ObjectType root, SelectionSetNode selectionSet, List<Node> conditions)
    {
        var fields = new OrderedDictionary<string, List<Node>>();
        var visited = new HashSet<string>();
        var pending = new Stack<(ImmutableArray<SelectionNode> Selections, int Next)>();
        pending.Push((selectionSet.Selections, 0));
        while (pending.TryPop(out var place))
        {
            if (place.Next == place.Selections.Length)
                continue;
            pending.Push((place.Selections, place.Next + 1));
            var selection = place.Selections[place.Next];
            context.Fragments.Spend(1);
            if (Condition(selection) is { } condition)
                conditions.Add(condition);
            else if (selection is FieldNode field)
                Add(fields, field);
            else if (selection is InlineFragmentNode inline && Applies(context, inline.TypeCondition, root))
                pending.Push((inline.SelectionSet.Selections, 0));
            else if (selection is FragmentSpreadNode spread && context.Fragments.Find(spread.Name.Value) is { } fragment
                && Applies(context, fragment.TypeCondition, root) && visited.Add(spread.Name.Value))
                pending.Push((fragment.SelectionSet.Selections, 0));
        }

        return fields;
    }

    private static void Add(OrderedDictionary<string, List<Node>> fields, FieldNode field)
    {
        if (fields.TryGetValue(field.ResponseName, out var group))
            group.Add(field);
        else
            fields.Add(field.ResponseName, [field]);
    }

    private static DirectiveNode? Condition(SelectionNode selection)
    {
        DirectiveNode? include = null;
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == "skip")
                return directive;
            if (directive.Name.Value == "include")
                include ??= directive;
        }

        return include;
    }

    private static bool Applies(ValidationContext context, NamedTypeNode? condition, ObjectType root) =>
        condition is null || (context.TypeOf(condition) is CompositeType type && context.Schema.IsPossible(type, root));
}
