using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Organisations;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>The query fields for organisations: schema/organisations.graphql's `organisation` and `organisations`.</summary>
internal static class OrganisationQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        EntryReference.AddOne<Organisation>(
            binding, "organisation", context => (context.Catalogue.FindOrganisation, context.Catalogue.FindOrganisationBySlug));
        binding.Object<Root>("Query")
            .Field("organisations", FilteredPage.Of, (_, asked, context) => Organisations(asked, context));
        binding.Input("OrganisationFilter", filter => Filter.Of(filter, Graph.Empty));
        Connection.Bind<Organisation>(binding, "Organisation");
    }

    private static EntryPage<Organisation> Organisations(FilteredPage page, FieldContext context)
    {
        var catalogue = context.Catalogue;
        var found = catalogue.Organisations.Where(organisation => !organisation.IsRetired);
        if (page.Filter is { } filter && Filter.Of(filter, catalogue) is var asked)
        {
            if (asked.Kind is { } kind)
                found = found.Where(organisation => organisation.Kind == kind);
            if (!asked.Municipalities.IsEmpty)
                found = found.Where(organisation => organisation.Municipality is { } id && asked.Municipalities.Contains(id));
        }

        return NamedPage.Of([.. found], organisation => organisation.Name, organisation => organisation.Id, page.Page);
    }

    private sealed record Filter(OrganisationKind? Kind, ImmutableArray<Guid> Municipalities)
    {
        public static Filter Of(InputObject filter, Graph catalogue) => new(
            filter.Value<OrganisationKind>("kind"),
            EntryReference.Ids(
                filter, "municipalities", catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, municipality => municipality.Id));
    }
}
