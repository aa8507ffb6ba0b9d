using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>
/// When two fields are the same call, and when two types look the same in a response. Specification: §5.3.2, "SameResponseShape".
/// </summary>
internal static class Sameness
{
    private const int FewEnoughToScan = 8;

    /// <summary>
    /// Both have the same arguments with the same values, in any order. When the second repeats a name, its last value counts.
    /// </summary>
    public static bool OfArguments(ImmutableArray<ArgumentNode> first, ImmutableArray<ArgumentNode> second)
    {
        if (first.Length != second.Length)
            return false;
        if (first.Length > FewEnoughToScan)
        {
            var byName = new Dictionary<string, ValueNode>(second.Length);
            foreach (var argument in second)
                byName[argument.Name.Value] = argument.Value;
            return first.All(argument => byName.TryGetValue(argument.Name.Value, out var value) && OfValues(argument.Value, value));
        }

        foreach (var argument in first)
        {
            ValueNode? other = null;
            foreach (var candidate in second)
            {
                if (candidate.Name.Value == argument.Name.Value)
                    other = candidate.Value;
            }

            if (other is null || !OfValues(argument.Value, other))
                return false;
        }

        return true;
    }

    /// <summary>The same list and non-null wrappers, around two composite types or the same leaf type.</summary>
    public static bool OfShapes(GraphType first, GraphType second)
    {
        while (!ReferenceEquals(first, second))
        {
            if (first is ListType list && second is ListType otherList)
                (first, second) = (list.Item, otherList.Item);
            else if (first is NonNullType nonNull && second is NonNullType otherNonNull)
                (first, second) = (nonNull.Inner, otherNonNull.Inner);
            else
                return first is CompositeType && second is CompositeType;
        }

        return true;
    }

    private static bool OfValues(ValueNode first, ValueNode second) => (first, second) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Text == b.Text,
        (FloatValueNode a, FloatValueNode b) => a.Text == b.Text,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.IsBlock == b.IsBlock,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (ListValueNode a, ListValueNode b) => OfLists(a.Values, b.Values),
        (ObjectValueNode a, ObjectValueNode b) => OfObjects(a.Fields, b.Fields),
        _ => false,
    };

    private static bool OfLists(ImmutableArray<ValueNode> first, ImmutableArray<ValueNode> second)
    {
        if (first.Length != second.Length)
            return false;
        for (var i = 0; i < first.Length; i++)
        {
            if (!OfValues(first[i], second[i]))
                return false;
        }

        return true;
    }

    private static bool OfObjects(ImmutableArray<ObjectFieldNode> first, ImmutableArray<ObjectFieldNode> second)
    {
        if (first.Length != second.Length)
            return false;
        foreach (var (a, b) in first.OrderBy(field => field.Name.Value, StringComparer.Ordinal)
            .Zip(second.OrderBy(field => field.Name.Value, StringComparer.Ordinal)))
        {
            if (a.Name.Value != b.Name.Value || !OfValues(a.Value, b.Value))
                return false;
        }

        return true;
    }
}
