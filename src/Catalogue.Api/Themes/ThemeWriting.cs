using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: what staff see of a theme and do to it. Each mutation has a file of its own.</summary>
internal static class ThemeWriting
{
    public static WrittenNoun<Theme> Noun { get; } = new(
        "Theme",
        "theme",
        (graph, id) => graph.FindTheme(id),
        (graph, slug) => graph.FindThemeBySlug(slug),
        new()
        {
            Id = Guid.Empty,
            Slug = "",
            Name = LocalizedText.InDutch(""),
            Provenance = Provenance.ByStaff,
        },
        [new("name", "De naam", "The name")],
        ThemeContentInput.Over,
        [
            new("name", entry => entry.Name, (entry, text) => entry with { Name = text }),
            new("description", entry => entry.Description, (entry, text) => entry with { Description = text }),
        ]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        CreateTheme.AddTo(binding);
        UpdateTheme.AddTo(binding);
        TranslateTheme.AddTo(binding);
        RetireTheme.AddTo(binding);
        ReinstateTheme.AddTo(binding);
        BringBackTheme.AddTo(binding);
        MergeThemes.AddTo(binding);
    }
}
