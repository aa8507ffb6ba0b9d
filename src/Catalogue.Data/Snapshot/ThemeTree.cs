using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>The tree of subjects. A circle of parents, which no rule lets in, ends where it closes.</summary>
internal sealed class ThemeTree
{
    private readonly Roster<Theme> themes;
    private readonly Dictionary<Guid, List<Theme>> children = [];

    public ThemeTree(Roster<Theme> themes)
    {
        this.themes = themes;
        foreach (var theme in themes.All)
        {
            if (theme.Parent is not { } parent)
                continue;
            if (!this.children.TryGetValue(parent, out var children))
                this.children.Add(parent, children = []);
            children.Add(theme);
        }
    }

    public IReadOnlyList<Theme> ChildrenOf(Guid theme) => this.children.TryGetValue(theme, out var children) ? children : [];

    /// <summary>A theme and all those it falls under, nearest first.</summary>
    public IReadOnlyList<Guid> WithAncestors(Guid theme)
    {
        var ids = new List<Guid>();
        for (Guid? next = theme; next is { } id && !ids.Contains(id);)
        {
            ids.Add(id);
            next = themes.Find(id)?.Parent;
        }

        return ids;
    }
}
