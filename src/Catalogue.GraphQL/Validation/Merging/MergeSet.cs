using System.Runtime.CompilerServices;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>Selections with their parent type; null when unknown.</summary>
internal readonly record struct MergePart(SelectionSetNode SelectionSet, NamedType? Parent);

/// <summary>
/// Selections that meet at one place of the response. ShapeOnly: they may belong to objects that never meet, so that only the shape of
/// their fields must agree. Two sets are equal when the same selections meet, so that nothing is proved twice.
/// </summary>
internal readonly record struct MergeSet(MergePart[] Parts, bool ShapeOnly)
{
    public static IEqualityComparer<MergeSet> Comparer { get; } = EqualityComparer<MergeSet>.Create(AreEqual, Hash);

    private static bool AreEqual(MergeSet a, MergeSet b)
    {
        if (a.ShapeOnly != b.ShapeOnly || a.Parts.Length != b.Parts.Length)
            return false;
        for (var i = 0; i < a.Parts.Length; i++)
        {
            if (!ReferenceEquals(a.Parts[i].SelectionSet, b.Parts[i].SelectionSet)
                || !ReferenceEquals(a.Parts[i].Parent, b.Parts[i].Parent))
                return false;
        }

        return true;
    }

    private static int Hash(MergeSet set)
    {
        var hash = set.ShapeOnly ? 1 : 0;
        foreach (var part in set.Parts)
            hash = unchecked((hash * 31) + RuntimeHelpers.GetHashCode(part.SelectionSet));
        return hash;
    }
}
