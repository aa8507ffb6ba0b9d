using Catalogue.Api.Curation;
using Catalogue.Data.Organisations;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: an organisation's fields and mutations for staff.</summary>
internal static class OrganisationWriting
{
    public static WrittenNoun<Organisation> Noun { get; } = new(
        "Organisation",
        "organisation",
        (graph, id) => graph.FindOrganisation(id),
        (graph, slug) => graph.FindOrganisationBySlug(slug),
        OrganisationFields.All,
        [EntryVerb.Create, EntryVerb.Update, EntryVerb.Translate, EntryVerb.Retire, EntryVerb.Reinstate, EntryVerb.BringBack,
            EntryVerb.Merge]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        EntryMutation.Add(binding, Noun);
    }
}
