using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Seed.Example;

/// <summary>Themes below those of the starting data: one of each for every level of education.</summary>
internal static class ExampleThemes
{
    public static ImmutableArray<string> Kinds { get; } = ["kleuteronderwijs", "lager onderwijs", "secundair onderwijs"];

    public static string Slug(string theme, string kind) => $"{theme}-{ExampleDraw.Slug(kind)}";

    public static ImmutableArray<Theme> Below(IEnumerable<Theme> themes, ExampleWords words)
    {
        var named = words.Activities.Select(activity => activity.Theme).ToHashSet();
        return
        [
            .. from theme in themes
               where named.Contains(theme.Slug)
               from kind in Kinds
               let slug = Slug(theme.Slug, kind)
               select new Theme
               {
                   Id = SeedId.Of(EntryKind.Theme, slug),
                   Slug = slug,
                   Name = LocalizedText.InDutch($"{theme.Name.Dutch} in het {kind}"),
                   Parent = theme.Id,
                   Provenance = ExampleDraw.Example,
               },
        ];
    }
}
