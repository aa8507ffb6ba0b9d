using Catalogue.Api.Binding;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Themes;

/// <summary>schema/themes.graphql: the theme and its query fields.</summary>
internal static class ThemeType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<PolicyBasis>("PolicyBasis");
        binding.Object<Theme>("Theme")
            .Field("id", theme => theme.Id)
            .Field("slug", theme => theme.Slug)
            .Field("name", (theme, context) => context.Text(theme.Name))
            .Field("description", (theme, context) => context.Text(theme.Description))
            .Field("policyBasis", theme => theme.PolicyBasis)
            .Field("policyBasisLabel", (theme, context) => theme.PolicyBasis is { } basis ? Terms.Label(basis, context.Language) : null)
            .Field("parent", (theme, context) => theme.Parent is { } id ? context.Catalogue.FindTheme(id) : null)
            .Field("children", (theme, context) => NotRetired.Of(context.Catalogue.ChildrenOf(theme)))
            .Field("provenance", theme => theme.Provenance);
        EntryReference.AddOne<Theme>(binding, "theme", context => (context.Catalogue.FindTheme, context.Catalogue.FindThemeBySlug));
        binding.Object<Root>("Query")
            .Field("themes", arguments => arguments.Get<bool>("roots"), (_, roots, context) => context.Catalogue.Themes
                .Where(theme => !theme.IsRetired && (theme.Parent is null || !roots)).ToArray());
    }
}
