using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>No fragment leads back to itself. Specification: §5.5.2.2.</summary>
internal sealed class NoFragmentCycles : Rule
{
    public override void Listen(Hooks hooks) => hooks.Document += Check;

    private void Check(ValidationContext context, Document document)
    {
        if (context.Fragments.ByName.Count == 0)
            return;
        var visited = new HashSet<string>();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && visited.Add(fragment.Name.Value))
                Follow(context, fragment, visited);
        }
    }

    /// <summary>Depth first, with an explicit stack: a chain of fragments may be longer than the thread's stack allows.</summary>
    private void Follow(ValidationContext context, FragmentDefinitionNode start, HashSet<string> visited)
    {
        var open = new Stack<(string Name, FragmentSpreadNode[] Spreads, int Next)>();
        var path = new List<Node>();
        var placeInPath = new Dictionary<string, int> { [start.Name.Value] = 0 };
        open.Push((start.Name.Value, context.Fragments.SpreadsOf(start.SelectionSet), 0));
        while (open.TryPop(out var place))
        {
            if (place.Next == place.Spreads.Length)
            {
                placeInPath.Remove(place.Name);
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
                continue;
            }

            open.Push(place with { Next = place.Next + 1 });
            var spread = place.Spreads[place.Next];
            var name = spread.Name.Value;
            path.Add(spread);
            if (placeInPath.TryGetValue(name, out var from))
            {
                ReportCycle(context, name, path[from..]);
            }
            else if (context.Fragments.Find(name) is { } fragment && visited.Add(name))
            {
                placeInPath.Add(name, path.Count);
                open.Push((name, context.Fragments.SpreadsOf(fragment.SelectionSet), 0));
                continue;
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private void ReportCycle(ValidationContext context, string name, List<Node> cycle)
    {
        var via = cycle.Count == 1 ? "" : $" via {Names(cycle)}";
        Report(context, $"Cannot spread fragment \"{name}\" within itself{via}.", [.. cycle]);
    }

    /// <summary>The names along the cycle; when they are very long only the first, because up to a hundred errors repeat them.</summary>
    private static string Names(List<Node> cycle)
    {
        const int Longest = 10_000;
        var names = new StringBuilder();
        for (var i = 0; i < cycle.Count - 1; i++)
        {
            if (names.Length > Longest)
                return names.Append(", ...").ToString();
            names.Append(i == 0 ? "\"" : ", \"").Append(((FragmentSpreadNode)cycle[i]).Name.Value).Append('"');
        }

        return names.ToString();
    }
}
