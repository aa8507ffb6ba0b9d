using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: `mergeThemes`.</summary>
internal static class MergeThemes
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Merge(binding, "mergeThemes", ThemeWriting.Noun);
}
