using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// The fragments of a document and the spreads between them. Nothing here recurses along fragments: a chain of them may be far longer than
/// the stack allows. Work that is not linear in the document is charged to a budget.
/// </summary>
internal sealed class FragmentIndex
{
    private readonly Dictionary<string, FragmentDefinitionNode> byName = [];
    private readonly Dictionary<SelectionSetNode, FragmentSpreadNode[]> spreads = [];
    private readonly int budget;
    private int spent;

    public FragmentIndex(Document document, int budget)
    {
        this.budget = budget;
        foreach (var definition in document.Definitions)
        {
            // Of two fragments with one name, which is an error, the last counts.
            if (definition is FragmentDefinitionNode fragment)
                byName[fragment.Name.Value] = fragment;
        }
    }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> ByName => byName;

    public FragmentDefinitionNode? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The spreads in a selection set: first its own, then those of nested sets, the last nested set first.</summary>
    public FragmentSpreadNode[] SpreadsOf(SelectionSetNode selectionSet)
    {
        if (spreads.TryGetValue(selectionSet, out var known))
            return known;
        var found = new List<FragmentSpreadNode>();
        var pending = new Stack<SelectionSetNode>();
        pending.Push(selectionSet);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                    found.Add(spread);
                else if ((selection as FieldNode)?.SelectionSet is { } ofField)
                    pending.Push(ofField);
                else if (selection is InlineFragmentNode inline)
                    pending.Push(inline.SelectionSet);
            }
        }

        return spreads[selectionSet] = [.. found];
    }

    /// <summary>Every fragment that these operations reach, directly or through other fragments, without duplicates.</summary>
    public List<FragmentDefinitionNode> ReachableFrom(params ReadOnlySpan<OperationDefinitionNode> operations)
    {
        var reached = new List<FragmentDefinitionNode>();
        if (byName.Count == 0)
            return reached;
        var names = new HashSet<string>();
        foreach (var operation in operations)
            Reach(operation.SelectionSet, names, reached);
        for (var i = 0; i < reached.Count; i++)
            Reach(reached[i].SelectionSet, names, reached);
        return reached;
    }

    /// <summary>Charges steps along fragments; over the budget, validation stops.</summary>
    public void Spend(int steps)
    {
        spent += steps;
        if (spent <= budget)
            return;
        throw new ValidationStopped(new GraphQLError(
            $"Validation aborted: following fragments takes more than {budget} steps.", ErrorCodes.LimitExceeded)
        {
            Extensions = new Dictionary<string, object?> { ["limit"] = "fragmentVisits", ["maximum"] = budget },
        });
    }

    private void Reach(SelectionSetNode selectionSet, HashSet<string> names, List<FragmentDefinitionNode> reached)
    {
        var found = SpreadsOf(selectionSet);
        Spend(found.Length);
        foreach (var spread in found)
        {
            if (names.Add(spread.Name.Value) && byName.TryGetValue(spread.Name.Value, out var fragment))
                reached.Add(fragment);
        }
    }
}
