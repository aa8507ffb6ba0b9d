using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: `updateTheme`.</summary>
internal static class UpdateTheme
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Update(binding, "updateTheme", ThemeWriting.Noun);
}
