using Catalogue.Api.Binding;
using Catalogue.Data.Platforms;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: the consultation platform and the ways in to it.</summary>
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
            .Field("members", (platform, context) => Current.Of(context.Catalogue.MembersOf(platform)))
            .Field("themes", (platform, context) => context.Catalogue.ThemesOf(platform))
            .Field("provenance", platform => platform.Provenance);
        binding.Object<Root>("Query")
            .Field("consultationPlatform", (_, context) => EntryReference.One(context, context.Catalogue.FindPlatform, context.Catalogue.FindPlatformBySlug))
            .Field("consultationPlatforms", (_, context) => Platforms(context));
        Connection.Bind<ConsultationPlatform>(binding, "ConsultationPlatform");
    }

    private static EntryPage<ConsultationPlatform> Platforms(FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Platforms.Where(platform => !platform.IsRetired);
        if (context.Arguments.Get<InputObject>("filter") is { } filter)
        {
            if (EntryReference.Ids(filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, m => m.Id) is { IsEmpty: false } municipalities)
                found = found.Where(platform => municipalities.Contains(platform.Municipality));
            if (EntryReference.Ids(filter, "members", catalogue.FindOrganisation, catalogue.FindOrganisationBySlug, o => o.Id) is { IsEmpty: false } members)
                found = found.Where(platform => platform.Members.Any(members.Contains));
        }

        return NamedPage.Of([.. found], platform => platform.Name.Dutch, platform => platform.Id, Connection.Request(context));
    }
}
