using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: `reinstateTheme`.</summary>
internal static class ReinstateTheme
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Reinstate(binding, "reinstateTheme", ThemeWriting.Noun);
}
