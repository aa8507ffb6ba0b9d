using Catalogue.Api.Curation;
using Catalogue.Data.Themes;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: a theme's fields and mutations for staff.</summary>
internal static class ThemeWriting
{
    public static WrittenNoun<Theme> Noun { get; } = new(
        "Theme",
        "theme",
        (graph, id) => graph.FindTheme(id),
        (graph, slug) => graph.FindThemeBySlug(slug),
        ThemeFields.All,
        [EntryVerb.Create, EntryVerb.Update, EntryVerb.Translate, EntryVerb.Retire, EntryVerb.Reinstate, EntryVerb.BringBack,
            EntryVerb.Merge]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        EntryMutation.Add(binding, Noun);
    }
}
