using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Entries;

/// <summary>The tree of municipality, deelgemeente and wijk, and the borders between them.</summary>
internal sealed class NeighbourhoodTree
{
    private readonly Roster<Neighbourhood> neighbourhoods;
    private readonly Dictionary<Guid, List<Neighbourhood>> children = [];
    private readonly Dictionary<Guid, HashSet<Guid>> borders = [];
    private readonly LazyValues<AskedNeighbourhoods> alone;

    public NeighbourhoodTree(Roster<Neighbourhood> neighbourhoods)
    {
        (this.neighbourhoods, alone) = (neighbourhoods, new(neighbourhoods.All.Length));
        foreach (var neighbourhood in neighbourhoods.All)
        {
            if (neighbourhood.Parent is { } parent)
                Under(children, parent).Add(neighbourhood);
            foreach (var other in neighbourhood.Borders)
            {
                Under(borders, neighbourhood.Id).Add(other);
                Under(borders, other).Add(neighbourhood.Id);
            }
        }
    }

    public IReadOnlyList<Neighbourhood> ChildrenOf(Guid neighbourhood) =>
        this.children.TryGetValue(neighbourhood, out var children) ? children : [];

    public IEnumerable<Guid> BordersOf(Guid neighbourhood) => this.borders.TryGetValue(neighbourhood, out var borders) ? borders : [];

    /// <summary>A neighbourhood and all its descendants; empty for an unknown id.</summary>
    public IEnumerable<Neighbourhood> WithDescendants(Guid id)
    {
        var found = new HashSet<Guid>();
        var open = new Stack<Neighbourhood>();
        if (neighbourhoods.Find(id) is { } asked)
            open.Push(asked);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next.Id))
                continue;
            yield return next;
            foreach (var child in ChildrenOf(next.Id))
                open.Push(child);
        }
    }

    public AskedNeighbourhoods Ask(ReadOnlySpan<Guid> ids, bool nearby)
    {
        // Most requests ask for a single neighbourhood.
        if (ids.Length != 1 || nearby || neighbourhoods.OrdinalOf(ids[0]) is not (>= 0 and var ordinal))
            return Reach(ids, nearby);
        return alone.Find(ordinal) ?? alone.Keep(ordinal, Reach(ids, nearby: false));
    }

    public Guid? MunicipalityOf(Guid neighbourhood) => neighbourhoods.Find(neighbourhood)?.Municipality;

    private AskedNeighbourhoods Reach(ReadOnlySpan<Guid> ids, bool nearby)
    {
        var asked = new HashSet<Guid>();
        foreach (var id in ids)
        {
            asked.Add(id);
            if (nearby)
                asked.UnionWith(BordersOf(id));
        }

        var within = new HashSet<Guid>();
        var around = new HashSet<Guid>();
        var municipalities = new HashSet<Guid>();
        foreach (var id in asked)
        {
            if (neighbourhoods.Find(id) is not { } neighbourhood)
                continue;
            municipalities.Add(neighbourhood.Municipality);
            foreach (var inside in WithDescendants(id))
                within.Add(inside.Id);
            for (var inner = neighbourhood; inner?.Parent is { } parent && around.Add(parent);)
                inner = neighbourhoods.Find(parent);
        }

        return new AskedNeighbourhoods(within, [.. within, .. around], municipalities);
    }

    private static T Under<T>(Dictionary<Guid, T> lists, Guid key)
        where T : new()
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = new T());
        return list;
    }
}

/// <summary>
/// What a neighbourhood filter covers. Within: those selected with their descendants; a school or place in one of them matches. Served adds
/// their ancestors: an offer that serves the whole of one of those matches. Municipalities: those they lie in, whose citywide offers match.
/// </summary>
internal sealed record AskedNeighbourhoods(HashSet<Guid> Within, HashSet<Guid> Served, HashSet<Guid> Municipalities);
