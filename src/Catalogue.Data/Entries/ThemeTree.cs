using System.Collections.Immutable;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Entries;

/// <summary>The tree of themes. The rules refuse a cycle of parents; if there is one all the same, the walk ends where it closes.</summary>
internal sealed class ThemeTree
{
    private readonly Roster<Theme> _themes;
    private readonly Dictionary<Guid, List<Theme>> _children = [];
    private readonly Dictionary<Guid, ImmutableArray<Guid>> _ancestry;

    public ThemeTree(Roster<Theme> themes)
    {
        _themes = themes;
        _ancestry = themes.All.ToDictionary(theme => theme.Id, Ancestry);
        foreach (var theme in themes.All)
        {
            if (theme.Parent is not { } parent)
                continue;
            if (!_children.TryGetValue(parent, out var children))
                _children.Add(parent, children = []);
            children.Add(theme);
        }
    }

    public IReadOnlyList<Theme> ChildrenOf(Guid theme) => _children.TryGetValue(theme, out var children) ? children : [];

    /// <summary>A theme and its ancestors, nearest first; empty for an unknown theme.</summary>
    public ImmutableArray<Guid> WithAncestors(Guid theme) => _ancestry.TryGetValue(theme, out var ancestry) ? ancestry : [theme];

    private ImmutableArray<Guid> Ancestry(Theme theme)
    {
        var ids = ImmutableArray.CreateBuilder<Guid>();
        for (Guid? next = theme.Id; next is { } id && !ids.Contains(id); next = _themes.Find(id)?.Parent)
            ids.Add(id);
        return ids.ToImmutable();
    }
}
