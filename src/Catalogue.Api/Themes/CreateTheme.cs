using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: `createTheme`.</summary>
internal static class CreateTheme
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Create(binding, "createTheme", ThemeWriting.Noun);
}
