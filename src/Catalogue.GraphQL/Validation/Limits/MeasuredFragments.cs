using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Limits;

/// <summary>
/// Measures selections, each fragment once, however often it is spread, so that fragments that double at each step cost no more than their
/// text. A spread that leads back to its own fragment counts nothing; it is an error in itself.
/// </summary>
internal sealed class MeasuredFragments(FragmentIndex fragments)
{
    private readonly Dictionary<FragmentDefinitionNode, SelectionMeasure> measures = [];

    public SelectionMeasure Measure(OperationDefinitionNode operation)
    {
        foreach (var spread in Spreads(operation.SelectionSet))
        {
            if (fragments.Find(spread.Name.Value) is { } fragment)
                MeasureFirst(fragment);
        }

        return Measure(operation.SelectionSet);
    }

    /// <summary>
    /// Measures a fragment after all those it spreads, with an explicit stack: the chain may be longer than the thread's stack allows.
    /// </summary>
    private void MeasureFirst(FragmentDefinitionNode start)
    {
        if (!measures.TryAdd(start, default))
            return;
        var open = new Stack<(FragmentDefinitionNode Fragment, FragmentSpreadNode[] Spreads, int Next)>();
        open.Push((start, Spreads(start.SelectionSet), 0));
        while (open.TryPop(out var place))
        {
            if (place.Next == place.Spreads.Length)
            {
                measures[place.Fragment] = Measure(place.Fragment.SelectionSet);
                continue;
            }

            open.Push(place with { Next = place.Next + 1 });
            if (fragments.Find(place.Spreads[place.Next].Name.Value) is { } fragment && measures.TryAdd(fragment, default))
                open.Push((fragment, Spreads(fragment.SelectionSet), 0));
        }
    }

    private FragmentSpreadNode[] Spreads(SelectionSetNode selectionSet) =>
        fragments.ByName.Count == 0 ? [] : fragments.SpreadsOf(selectionSet);

    private SelectionMeasure Measure(SelectionSetNode selectionSet)
    {
        var sum = default(SelectionMeasure);
        foreach (var selection in selectionSet.Selections)
        {
            sum += selection switch
            {
                FieldNode field => Measure(field),
                InlineFragmentNode inline => Measure(inline.SelectionSet),
                FragmentSpreadNode spread when fragments.Find(spread.Name.Value) is { } fragment => measures.GetValueOrDefault(fragment),
                _ => default,
            };
        }

        return sum;
    }

    private SelectionMeasure Measure(FieldNode field)
    {
        var below = field.SelectionSet is { } selectionSet ? Measure(selectionSet) : default;
        return field.Name.Value is "__schema" or "__type"
            ? below.UnderIntrospection(field.Alias is not null)
            : below.Under(field.Alias is not null);
    }
}
