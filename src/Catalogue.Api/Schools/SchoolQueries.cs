using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Schools;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>The query fields for schools: schema/schools.graphql's `school` and `schools`.</summary>
internal static class SchoolQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        EntryReference.AddOne<School>(binding, "school", context => (context.Catalogue.FindSchool, context.Catalogue.FindSchoolBySlug));
        binding.Object<Root>("Query")
            .Field("schools", FilteredPage.Of, (_, asked, context) => Schools(asked, context));
        binding.Input("SchoolFilter", filter => Filter.Of(filter, Graph.Empty));
        Connection.Bind<School>(binding, "School");
    }

    private static EntryPage<School> Schools(FilteredPage page, FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Schools.Where(school => !school.IsRetired);
        if (page.Filter is { } filter && Filter.Of(filter, catalogue) is var asked)
        {
            if (!asked.Networks.IsEmpty)
                found = found.Where(school => school.NetworkOn(context.Today) is { } network && asked.Networks.Contains(network));
            if (!asked.Levels.IsEmpty)
                found = found.Where(school => school.Levels.Any(level => asked.Levels.Contains(level)));
            if (!asked.Municipalities.IsEmpty)
                found = found.Where(school => asked.Municipalities.Contains(school.Municipality));
            if (!asked.Neighbourhoods.IsEmpty)
            {
                var inside = asked.Neighbourhoods.Select(catalogue.FindNeighbourhood).OfType<Data.Neighbourhoods.Neighbourhood>()
                    .SelectMany(neighbourhood => catalogue.SchoolsIn(neighbourhood)).Select(school => school.Id).ToHashSet();
                found = found.Where(school => inside.Contains(school.Id));
            }
        }

        return NamedPage.Of([.. found], school => school.Name, school => school.Id, page.Page);
    }

    private sealed record Filter(
        ImmutableArray<SchoolNetwork> Networks,
        ImmutableArray<EducationLevel> Levels,
        ImmutableArray<Guid> Municipalities,
        ImmutableArray<Guid> Neighbourhoods)
    {
        public static Filter Of(InputObject filter, Graph catalogue) => new(
            [.. filter.List<SchoolNetwork>("networks") ?? []],
            [.. filter.List<EducationLevel>("levels") ?? []],
            EntryReference.Ids(
                filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, municipality => municipality.Id),
            EntryReference.Ids(
                filter,
                "neighbourhoods",
                catalogue.FindNeighbourhood,
                catalogue.FindNeighbourhoodBySlug,
                neighbourhood => neighbourhood.Id));
    }
}
