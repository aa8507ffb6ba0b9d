using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// The stack on which the parser collects the members of open lists, so that each list is allocated once with its final size. A list is
/// everything above its mark; all of it is of one type, since one list is filled at a time.
/// </summary>
internal sealed class NodeStack
{
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static NodeStack? kept;

    private Slot[] nodes = new Slot[64];

    public int Mark { get; private set; }

    public static NodeStack Rent()
    {
        var stack = kept ?? new NodeStack();
        kept = null;
        return stack;
    }

    /// <summary>Keeps the stack for the thread's next parse, unless a large document has grown it or an error left nodes on it.</summary>
    public void Return()
    {
        if (nodes.Length <= LargestKept && Mark == 0)
            kept = this;
    }

    public void Push(Node node)
    {
        if (Mark == nodes.Length)
            Array.Resize(ref nodes, Mark * 2);
        nodes[Mark++] = new Slot(node);
    }

    public ImmutableArray<T> Pop<T>(int mark)
        where T : Node
    {
        var items = new T[Mark - mark];
        var target = items.AsSpan();
        for (var i = 0; i < target.Length; i++)
            target[i] = Unsafe.As<T>(nodes[mark + i].Node);
        Array.Clear(nodes, mark, items.Length);
        Mark = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>A struct around the node avoids the runtime's array covariance check at every store.</summary>
    private readonly record struct Slot(Node Node);
}
