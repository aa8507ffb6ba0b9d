using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>
/// Two fields with one response name that cannot be merged, and the fields below them that are the reason. Specification: §5.3.2.
/// </summary>
internal sealed record Conflict(string ResponseName, string Reason, Node[] First, Node[] Second)
{
    private const int MostText = 1000;
    private const int MostNodes = 20;

    public string Message =>
        $"Fields \"{Shorten(ResponseName)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was "
        + "intentional.";

    public Node[] Nodes => [.. First, .. Second];

    /// <summary>Two fields whose selections conflict below; the reasons are cut where the message would be too long.</summary>
    public static Conflict Below(string responseName, FieldNode first, FieldNode second, List<Conflict> conflicts)
    {
        var reason = "";
        foreach (var conflict in conflicts)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{Shorten(conflict.ResponseName)}\" conflict because "
                + $"{conflict.Reason}";
            if (reason.Length > MostText)
                break;
        }

        return new Conflict(
            responseName, Shorten(reason), Gather(first, conflicts, c => c.First), Gather(second, conflicts, c => c.Second));
    }

    public static string Shorten(string text) => text.Length > MostText ? string.Concat(text.AsSpan(0, MostText), "...") : text;

    private static Node[] Gather(FieldNode field, List<Conflict> conflicts, Func<Conflict, Node[]> side)
    {
        var nodes = new List<Node> { field };
        foreach (var conflict in conflicts)
        {
            nodes.AddRange(side(conflict).TakeLast(MostNodes - nodes.Count));
            if (nodes.Count == MostNodes)
                break;
        }

        return [.. nodes];
    }
}
