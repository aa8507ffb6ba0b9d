using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: `translateTheme`.</summary>
internal static class TranslateTheme
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Translate(binding, "translateTheme", ThemeWriting.Noun);
}
