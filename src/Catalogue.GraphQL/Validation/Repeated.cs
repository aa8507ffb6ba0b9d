using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>Finds nodes that share a name; short lists are compared pairwise, so that the ordinary case allocates nothing.</summary>
internal static class Repeated
{
    private const int FewEnoughToScan = 8;

    public static bool Any<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        if (nodes.Length > FewEnoughToScan)
        {
            var seen = new HashSet<string>(nodes.Length);
            foreach (var node in nodes)
            {
                if (!seen.Add(nameOf(node).Value))
                    return true;
            }

            return false;
        }

        for (var i = 1; i < nodes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[i]).Value == nameOf(nodes[j]).Value)
                    return true;
            }
        }

        return false;
    }

    /// <summary>For each name that occurs more than once, all its nodes, in order.</summary>
    public static IEnumerable<Node[]> Groups<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf) =>
        Any(nodes, nameOf)
            ? nodes.Select(nameOf).GroupBy(name => name.Value).Where(group => group.Skip(1).Any()).Select(group => group.ToArray<Node>())
            : [];
}
