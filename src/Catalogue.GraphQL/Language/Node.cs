namespace Catalogue.GraphQL.Language;

/// <summary>
/// A node of the syntax tree. Start and End are offsets in UTF-16 units into the source, End exclusive. Specification: Appendix B.
/// </summary>
public abstract class Node(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}

/// <summary>A name. Specification: §2.1.9.</summary>
public sealed class NameNode(string value, int start, int end) : Node(start, end)
{
    public string Value { get; } = value;

    public override string ToString() => Value;
}
