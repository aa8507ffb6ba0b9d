using Catalogue.Api.Binding;
using Catalogue.Api.Changes;
using Catalogue.Api.Coverage;
using Catalogue.Api.Curation;
using Catalogue.Api.Freshness;
using Catalogue.Api.Identity;
using Catalogue.Api.Neighbourhoods;
using Catalogue.Api.Offers;
using Catalogue.Api.Organisations;
using Catalogue.Api.Platforms;
using Catalogue.Api.Profiles;
using Catalogue.Api.Reports;
using Catalogue.Api.Schedules;
using Catalogue.Api.Schools;
using Catalogue.Api.Search;
using Catalogue.Api.Tasks;
using Catalogue.Api.Themes;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api;

/// <summary>
/// The files of schema/ bound to the code of each noun. Throws SchemaException for an invalid schema, BindingException when schema and code
/// disagree.
/// </summary>
internal static class CatalogueSchema
{
    public static ExecutableSchema Load()
    {
        var binding = new SchemaBinding();
        Scalars.AddTo(binding);
        InContext.AddTo(binding);
        NodeQueries.AddTo(binding);
        TermQueries.AddTo(binding);
        OfferType.AddTo(binding);
        OfferFilterInput.AddTo(binding);
        FacetType.AddTo(binding);
        OfferOrderInput.AddTo(binding);
        OfferQueries.AddTo(binding);
        SearchType.AddTo(binding);
        ScheduleType.AddTo(binding);
        ProfileQueries.AddTo(binding);
        CoverageQueries.AddTo(binding);
        OrganisationType.AddTo(binding);
        OrganisationQueries.AddTo(binding);
        SchoolType.AddTo(binding);
        SchoolQueries.AddTo(binding);
        NeighbourhoodType.AddTo(binding);
        NeighbourhoodQueries.AddTo(binding);
        ThemeType.AddTo(binding);
        ConsultationPlatformType.AddTo(binding);
        ChangeQueries.AddTo(binding);
        OfferSubscription.AddTo(binding);
        CurationType.AddTo(binding);
        FreshnessType.AddTo(binding);
        ReportType.AddTo(binding);
        TaskQueries.AddTo(binding);
        OrganisationWriting.AddTo(binding);
        SchoolWriting.AddTo(binding);
        NeighbourhoodWriting.AddTo(binding);
        ThemeWriting.AddTo(binding);
        ConsultationPlatformWriting.AddTo(binding);
        Requirement.AddTo(binding);
        ViewerQuery.AddTo(binding);
        return binding.Bind(SchemaBuilder.Build([.. Files()]));
    }

    private static IEnumerable<Document> Files()
    {
        var assembly = typeof(CatalogueSchema).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("schema/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parser.Parse(new Source(reader.ReadToEnd(), name), ParserLimits.Schema);
        }
    }
}
