using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: `bringBackTheme`.</summary>
internal static class BringBackTheme
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.BringBack(binding, "bringBackTheme", ThemeWriting.Noun);
}
