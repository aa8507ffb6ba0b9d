using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>The tree of subjects. A circle of parents, which no rule lets in, ends where it closes.</summary>
internal sealed class ThemeTree
{
    private readonly Roster<Theme> _themes;
    private readonly Dictionary<Guid, List<Theme>> _children = [];

    public ThemeTree(Roster<Theme> themes)
    {
        _themes = themes;
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

    /// <summary>A theme and all those it falls under, nearest first.</summary>
    public IReadOnlyList<Guid> WithAncestors(Guid theme)
    {
        var ids = new List<Guid>();
        for (Guid? next = theme; next is { } id && !ids.Contains(id);)
        {
            ids.Add(id);
            next = _themes.Find(id)?.Parent;
        }

        return ids;
    }
}
