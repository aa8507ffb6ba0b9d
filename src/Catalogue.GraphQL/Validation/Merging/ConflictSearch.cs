using System.Runtime.CompilerServices;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>
/// Finds every two fields that conflict, counted and ordered as in the reference implementation: within each selection set, between its
/// fields and each fragment it reaches, and between every two of those fragments, each pair once. The work is quadratic and therefore
/// limited by a budget; only documents that have a conflict reach this search.
/// </summary>
internal sealed class ConflictSearch(ValidationContext context, Action<Conflict> report)
{
    // Further conflicts would add nothing to a message or its locations.
    private const int MostBelow = 64;
    private readonly Dictionary<(SelectionSetNode Set, NamedType? Parent), CollectedFields> collected = [];
    private readonly ComparedPairs<CollectedFields, FragmentDefinitionNode> comparedWithFragment = new();
    private readonly ComparedPairs<FragmentDefinitionNode, FragmentDefinitionNode> comparedFragments = new();
    private int spent;

    /// <summary>Conflicts of the selections of an operation, a field or a fragment.</summary>
    public void Within(SelectionSetNode selectionSet, NamedType? parent)
    {
        if (selectionSet.Selections.Length <= 1 && selectionSet.Selections[0] is not InlineFragmentNode)
            return;
        var fields = Collect(selectionSet, parent);
        foreach (var (name, group) in fields.ByName)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                    Compare(null, apart: false, name, group[i], group[j]);
            }
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            WithFragment(null, apart: false, fields, fields.Fragments[i]);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
                Fragments(null, apart: false, fields.Fragments[i], fields.Fragments[j]);
        }
    }

    private void WithFragment(List<Conflict>? found, bool apart, CollectedFields fields, FragmentDefinitionNode fragment)
    {
        Spend(1);
        if (fields.ByName.Count == 0 || !comparedWithFragment.Add(fields, fragment, apart))
            return;
        var others = CollectFragment(fragment);
        if (ReferenceEquals(fields, others))
            return;
        Between(found, apart, fields, others);
        foreach (var further in others.Fragments)
            WithFragment(found, apart, fields, further);
    }

    private void Fragments(List<Conflict>? found, bool apart, FragmentDefinitionNode first, FragmentDefinitionNode second)
    {
        Spend(2);
        if (ReferenceEquals(first, second) || comparedFragments.Has(second, first, apart) || !comparedFragments.Add(first, second, apart))
            return;
        var fields = CollectFragment(first);
        var others = CollectFragment(second);
        Between(found, apart, fields, others);
        foreach (var further in others.Fragments)
            Fragments(found, apart, first, further);
        foreach (var further in fields.Fragments)
            Fragments(found, apart, further, second);
    }

    private void Between(List<Conflict>? found, bool apart, CollectedFields fields, CollectedFields others)
    {
        foreach (var (name, group) in fields.ByName)
        {
            Spend(1);
            if (!others.ByName.TryGetValue(name, out var otherGroup))
                continue;
            foreach (var field in group)
            {
                foreach (var other in otherGroup)
                    Compare(found, apart, name, field, other);
            }
        }
    }

    /// <summary>
    /// Apart: the two fields belong to different object types, so they never meet in a response and only need the same shape.
    /// </summary>
    private void Compare(List<Conflict>? found, bool apart, string name, CollectedField first, CollectedField second)
    {
        Spend(2);
        apart |= first.Parent is ObjectType a && second.Parent is ObjectType b && !ReferenceEquals(a, b);
        var reason = apart ? null : Differ(first.Node, second.Node);
        if (reason is null && first.Definition?.Type is { } type && second.Definition?.Type is { } otherType
            && !Sameness.OfShapes(type, otherType))
            reason = $"they return conflicting types \"{type}\" and \"{otherType}\"";
        if (reason is not null)
            Found(found, new Conflict(name, reason, [first.Node], [second.Node]));
        else if (first.Node.SelectionSet is not null && second.Node.SelectionSet is not null
            && Below(apart, first, second) is { Count: > 0 } below)
            Found(found, Conflict.Below(name, first.Node, second.Node, below));
    }

    private List<Conflict> Below(bool apart, CollectedField first, CollectedField second)
    {
        var found = new List<Conflict>();
        var fields = Collect(first.Node.SelectionSet!, first.Definition?.Type.Named);
        var others = Collect(second.Node.SelectionSet!, second.Definition?.Type.Named);
        Between(found, apart, fields, others);
        foreach (var fragment in others.Fragments)
            WithFragment(found, apart, fields, fragment);
        foreach (var fragment in fields.Fragments)
            WithFragment(found, apart, others, fragment);
        foreach (var fragment in fields.Fragments)
        {
            foreach (var other in others.Fragments)
                Fragments(found, apart, fragment, other);
        }

        return found;
    }

    private static string? Differ(FieldNode first, FieldNode second)
    {
        if (first.Name.Value != second.Name.Value)
            return $"\"{Conflict.Shorten(first.Name.Value)}\" and \"{Conflict.Shorten(second.Name.Value)}\" are different fields";
        return Sameness.OfArguments(first.Arguments, second.Arguments) ? null : "they have differing arguments";
    }

    private void Found(List<Conflict>? found, Conflict conflict)
    {
        if (found is null)
            report(conflict);
        else if (found.Count < MostBelow)
            found.Add(conflict);
    }

    private CollectedFields CollectFragment(FragmentDefinitionNode fragment) =>
        Collect(fragment.SelectionSet, context.TypeOf(fragment.TypeCondition));

    private CollectedFields Collect(SelectionSetNode selectionSet, NamedType? parent)
    {
        if (collected.TryGetValue((selectionSet, parent), out var known))
            return known;
        return collected[(selectionSet, parent)] = CollectedFields.Of(context, selectionSet, parent);
    }

    private void Spend(int comparisons)
    {
        spent += comparisons;
        if (spent <= context.Limits.MaxFieldComparisons && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        throw new ValidationStopped(new GraphQLError(
            $"Validation aborted: fields that overlap take more than {context.Limits.MaxFieldComparisons} comparisons.",
            ErrorCodes.LimitExceeded)
        {
            Extensions =
                new Dictionary<string, object?> { ["limit"] = "fieldComparisons", ["maximum"] = context.Limits.MaxFieldComparisons },
        });
    }
}
