using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Platforms;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: the consultation platform and its query fields.</summary>
internal static class ConsultationPlatformType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<ConsultationPlatform>("ConsultationPlatform")
            .Field("id", platform => platform.Id)
            .Field("slug", platform => platform.Slug)
            .Field("name", (platform, context) => context.Text(platform.Name))
            .Field("subject", (platform, context) => context.Text(platform.Subject))
            .Field("municipality", (platform, context) => context.Catalogue.FindMunicipality(platform.Municipality))
            .Field("members", (platform, context) => NotRetired.Of(context.Catalogue.MembersOf(platform)))
            .Field("themes", (platform, context) => context.Catalogue.ThemesOf(platform))
            .Field("provenance", platform => platform.Provenance);
        EntryReference.AddOne<ConsultationPlatform>(
            binding, "consultationPlatform", context => (context.Catalogue.FindPlatform, context.Catalogue.FindPlatformBySlug));
        binding.Object<Root>("Query")
            .Field("consultationPlatforms", FilteredPage.Of, (_, asked, context) => Platforms(asked, context));
        binding.Input("ConsultationPlatformFilter", filter => Filter.Of(filter, Graph.Empty));
        Connection.Bind<ConsultationPlatform>(binding, "ConsultationPlatform");
    }

    private static EntryPage<ConsultationPlatform> Platforms(FilteredPage page, FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Platforms.Where(platform => !platform.IsRetired);
        if (page.Filter is { } filter && Filter.Of(filter, catalogue) is var asked)
        {
            if (!asked.Municipalities.IsEmpty)
                found = found.Where(platform => asked.Municipalities.Contains(platform.Municipality));
            if (!asked.Members.IsEmpty)
                found = found.Where(platform => platform.Members.Any(member => asked.Members.Contains(member)));
        }

        return NamedPage.Of([.. found], platform => platform.Name.Dutch, platform => platform.Id, page.Page);
    }

    private sealed record Filter(ImmutableArray<Guid> Municipalities, ImmutableArray<Guid> Members)
    {
        public static Filter Of(InputObject filter, Graph catalogue) => new(
            EntryReference.Ids(
                filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, municipality => municipality.Id),
            EntryReference.Ids(
                filter, "members", catalogue.FindOrganisation, catalogue.FindOrganisationBySlug, organisation => organisation.Id));
    }
}
