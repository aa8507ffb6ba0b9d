using Catalogue.Api.Binding;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>The ways in to schools: schema/schools.graphql's `school` and `schools`.</summary>
internal static class SchoolQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Root>("Query")
            .Field("school", (_, context) => EntryReference.One(context, context.Catalogue.FindSchool, context.Catalogue.FindSchoolBySlug))
            .Field("schools", (_, context) => Schools(context));
        Connection.Bind<School>(binding, "School");
    }

    private static EntryPage<School> Schools(FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Schools.Where(school => !school.IsRetired);
        if (context.Arguments.Get<InputObject>("filter") is { } filter)
        {
            if (filter.List<SchoolNetwork>("networks") is { Count: > 0 } networks)
                found = found.Where(school => school.NetworkOn(context.Today) is { } network && networks.Contains(network));
            if (filter.List<EducationLevel>("levels") is { Count: > 0 } levels)
                found = found.Where(school => school.Levels.Any(levels.Contains));
            if (EntryReference.Ids(filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, m => m.Id) is { IsEmpty: false } municipalities)
                found = found.Where(school => municipalities.Contains(school.Municipality));
            if (EntryReference.Ids(filter, "neighbourhoods", catalogue.FindNeighbourhood, catalogue.FindNeighbourhoodBySlug, n => n.Id) is { IsEmpty: false } neighbourhoods)
            {
                var inside = neighbourhoods.Select(catalogue.FindNeighbourhood).OfType<Data.Neighbourhoods.Neighbourhood>()
                    .SelectMany(neighbourhood => catalogue.SchoolsIn(neighbourhood)).Select(school => school.Id).ToHashSet();
                found = found.Where(school => inside.Contains(school.Id));
            }
        }

        return NamedPage.Of([.. found], school => school.Name, school => school.Id, Connection.Request(context));
    }
}
