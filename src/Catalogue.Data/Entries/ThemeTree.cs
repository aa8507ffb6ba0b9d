using System.Collections.Immutable;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Entries;

/// <summary>The tree of themes. The rules refuse a cycle of parents; if there is one all the same, the walk ends where it closes.</summary>
internal sealed class ThemeTree
{
    private readonly Roster<Theme> themes;
    private readonly Dictionary<Guid, List<Theme>> children = [];
    private readonly Dictionary<Guid, ImmutableArray<Guid>> ancestry;

    public ThemeTree(Roster<Theme> themes)
    {
        this.themes = themes;
        ancestry = themes.All.ToDictionary(theme => theme.Id, Ancestry);
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

    /// <summary>A theme and its ancestors, nearest first; empty for an unknown theme.</summary>
    public ImmutableArray<Guid> WithAncestors(Guid theme) => this.ancestry.TryGetValue(theme, out var ancestry) ? ancestry : [theme];

    private ImmutableArray<Guid> Ancestry(Theme theme)
    {
        var ids = ImmutableArray.CreateBuilder<Guid>();
        for (Guid? next = theme.Id; next is { } id && !ids.Contains(id); next = themes.Find(id)?.Parent)
            ids.Add(id);
        return ids.ToImmutable();
    }
}
