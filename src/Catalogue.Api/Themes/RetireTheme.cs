using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: `retireTheme`.</summary>
internal static class RetireTheme
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Retire(binding, "retireTheme", ThemeWriting.Noun);
}
