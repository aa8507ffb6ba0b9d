using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>
/// Proves that no fields of a document conflict, without comparing all pairs: selections that meet at one place of the response are merged
/// into one set, each field of a response name is compared with the first one only, and their own selections are merged in turn. Fields of
/// different object types never meet, but must still have the same shape; so where several object types come together, the shape of all is
/// proved first, then each object type separately. A failed proof proves nothing: there is a conflict, or too much work.
/// </summary>
internal sealed class MergeProof(ValidationContext context)
{
    // An ordinary document merges each selection a few times at most; only hostile documents come near this limit.
    private const int StepsAlways = 500_000;
    private readonly Stack<MergeSet> pending = new();
    private readonly HashSet<MergeSet> known = new(MergeSet.Comparer);
    private readonly HashSet<FragmentDefinitionNode> reached = [];
    private readonly FieldGroups groups = new();
    private readonly HashSet<FragmentDefinitionNode> expanded = [];
    private readonly List<(FragmentDefinitionNode Fragment, NamedType? Type)> toExpand = [];
    private int steps;

    public bool Succeeds()
    {
        // Room for every selection of the text once per kind of set, plus a constant.
        steps = StepsAlways + (context.Document.End - context.Document.Start);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation
                && !Prove(operation.SelectionSet, context.Schema.RootOf(operation.Operation)))
                return false;
        }

        // A fragment that some operation reaches is proved as part of it.
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !reached.Contains(fragment)
                && !Prove(fragment.SelectionSet, context.TypeOf(fragment.TypeCondition)))
                return false;
        }

        return true;
    }

    private bool Prove(SelectionSetNode selectionSet, NamedType? type)
    {
        Add(new MergeSet([new MergePart(selectionSet, type)], ShapeOnly: false));
        while (pending.TryPop(out var set))
        {
            groups.Clear();
            expanded.Clear();
            foreach (var part in set.Parts)
                Collect(part.SelectionSet, part.Parent);
            for (var i = 0; i < toExpand.Count; i++)
                Collect(toExpand[i].Fragment.SelectionSet, toExpand[i].Type);
            toExpand.Clear();
            if (steps < 0)
                return false;
            for (var i = 0; i < groups.Count; i++)
            {
                if (groups.IsLast(i) && !ProveGroup(i, set.ShapeOnly))
                    return false;
            }
        }

        return true;
    }

    private void Collect(SelectionSetNode selectionSet, NamedType? parent)
    {
        steps -= selectionSet.Selections.Length;
        if (steps < 0)
            return;
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldNode field)
            {
                groups.Add(field, parent);
            }
            else if (selection is InlineFragmentNode inline)
            {
                Collect(inline.SelectionSet, inline.TypeCondition is { } condition ? context.TypeOf(condition) : parent);
            }
            else if (context.Fragments.Find(((FragmentSpreadNode)selection).Name.Value) is { } fragment && expanded.Add(fragment))
            {
                reached.Add(fragment);
                toExpand.Add((fragment, context.TypeOf(fragment.TypeCondition)));
            }
        }
    }

    private bool ProveGroup(int last, bool shapeOnly)
    {
        if (groups.Previous(last) < 0)
        {
            if (groups.Field(last).SelectionSet is not null)
                Add(new MergeSet([PartOf(last)], shapeOnly));
            return true;
        }

        GraphType? shape = null;
        ObjectType? objectType = null;
        var several = false;
        for (var i = last; i >= 0; i = groups.Previous(i))
        {
            if (TypeOf(i) is { } type)
            {
                if (shape is not null && !Sameness.OfShapes(shape, type))
                    return false;
                shape = type;
            }

            if (groups.Parent(i) is ObjectType parent)
            {
                several |= objectType is not null && !ReferenceEquals(parent, objectType);
                objectType = parent;
            }
        }

        if (!shapeOnly && several)
            return ProveApart(last);
        if (!shapeOnly && !AreOneCall(last))
            return false;
        AddBelow(groups.Chain(last), shapeOnly);
        return true;
    }

    /// <summary>
    /// Proves each object type together with the fields that apply to any type; then all fields together, but their shape only.
    /// </summary>
    private bool ProveApart(int last)
    {
        AddBelow(groups.Chain(last), shapeOnly: true);
        var anyType = new List<int>();
        var byType = new Dictionary<ObjectType, List<int>>();
        foreach (var i in groups.Chain(last))
        {
            if (groups.Parent(i) is not ObjectType type)
                anyType.Add(i);
            else if (byType.TryGetValue(type, out var ofType))
                ofType.Add(i);
            else
                byType.Add(type, [i]);
        }

        foreach (var ofType in byType.Values)
        {
            var representative = anyType.Count > 0 ? anyType[0] : ofType[0];
            if (!anyType.TrueForAll(i => IsOneCall(representative, i)) || !ofType.TrueForAll(i => IsOneCall(representative, i)))
                return false;
            AddBelow(ofType.Concat(anyType), shapeOnly: false);
        }

        return true;
    }

    private bool AreOneCall(int last)
    {
        for (var i = groups.Previous(last); i >= 0; i = groups.Previous(i))
        {
            if (!IsOneCall(last, i))
                return false;
        }

        return true;
    }

    private bool IsOneCall(int first, int second)
    {
        var a = groups.Field(first);
        var b = groups.Field(second);
        return a.Name.Value == b.Name.Value
            && (a.Arguments.IsEmpty
                ? b.Arguments.IsEmpty
                : AreUnique(a) && AreUnique(b) && Sameness.OfArguments(a.Arguments, b.Arguments));
    }

    /// <summary>
    /// An argument given twice is an error in itself, but it makes sameness depend on the order of comparison: the search decides then.
    /// </summary>
    private static bool AreUnique(FieldNode field) => !Repeated.Any(field.Arguments, static argument => argument.Name);

    private void AddBelow(IEnumerable<int> fields, bool shapeOnly)
    {
        List<MergePart>? parts = null;
        foreach (var i in fields)
        {
            steps--;
            if (groups.Field(i).SelectionSet is not null)
                (parts ??= []).Add(PartOf(i));
        }

        if (parts is not null)
            Add(new MergeSet([.. parts], shapeOnly));
    }

    private void Add(MergeSet set)
    {
        if (known.Add(set))
            pending.Push(set);
    }

    private MergePart PartOf(int index) => new(groups.Field(index).SelectionSet!, TypeOf(index)?.Named);

    private GraphType? TypeOf(int index) =>
        groups.Parent(index) is { } parent ? context.Schema.FindField(parent, groups.Field(index).Name.Value)?.Type : null;
}
