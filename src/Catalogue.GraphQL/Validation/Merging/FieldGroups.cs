using System.Runtime.InteropServices;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>
/// Fields by response name, each linked to the previous field of that name. Reused for every set, so that merging allocates little.
/// </summary>
internal sealed class FieldGroups
{
    private readonly Dictionary<string, int> lastOfName = [];
    private readonly List<Entry> entries = [];

    public int Count => entries.Count;

    public void Clear()
    {
        lastOfName.Clear();
        entries.Clear();
    }

    public void Add(FieldNode field, NamedType? parent)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(lastOfName, field.ResponseName, out var exists);
        var previous = exists ? last : -1;
        if (exists)
            CollectionsMarshal.AsSpan(entries)[previous].IsLast = false;
        last = entries.Count;
        entries.Add(new Entry { Field = field, Parent = parent, Previous = previous, IsLast = true });
    }

    public FieldNode Field(int index) => entries[index].Field;

    public NamedType? Parent(int index) => entries[index].Parent;

    /// <summary>The previous field of the same name; -1 for the first.</summary>
    public int Previous(int index) => entries[index].Previous;

    public bool IsLast(int index) => entries[index].IsLast;

    public IEnumerable<int> Chain(int last)
    {
        for (var i = last; i >= 0; i = Previous(i))
            yield return i;
    }

    private struct Entry
    {
        public FieldNode Field;
        public NamedType? Parent;
        public int Previous;
        public bool IsLast;
    }
}
