using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// Where the parser lays the members of lists that are not closed yet, so that each list is allocated once, at its size.
/// A list is everything above its mark: all of one type, since only one list is filled at a time.
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

    /// <summary>Gives it to the thread's next parse, unless a large document made it large or a fault left nodes in it.</summary>
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

    /// <summary>Keeps the runtime from checking, at every store, that an array of nodes may hold this kind of node.</summary>
    private readonly record struct Slot(Node Node);
}
