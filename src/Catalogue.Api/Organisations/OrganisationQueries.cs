using Catalogue.Api.Binding;
using Catalogue.Data.Organisations;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>The ways in to organisations: schema/organisations.graphql's `organisation` and `organisations`.</summary>
internal static class OrganisationQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Object<Root>("Query")
            .Field("organisation", (_, context) => EntryReference.One(context, context.Catalogue.FindOrganisation, context.Catalogue.FindOrganisationBySlug))
            .Field("organisations", (_, context) => Organisations(context));
        Connection.Bind<Organisation>(binding, "Organisation");
    }

    private static EntryPage<Organisation> Organisations(FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Organisations.Where(organisation => !organisation.IsRetired);
        if (context.Arguments.Get<InputObject>("filter") is { } filter)
        {
            if (filter.Values.GetValueOrDefault("kind") is OrganisationKind kind)
                found = found.Where(organisation => organisation.Kind == kind);
            if (EntryReference.Ids(filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, m => m.Id) is { IsEmpty: false } municipalities)
                found = found.Where(organisation => organisation.Municipality is { } id && municipalities.Contains(id));
        }

        return NamedPage.Of([.. found], organisation => organisation.Name, organisation => organisation.Id, Connection.Request(context));
    }
}
