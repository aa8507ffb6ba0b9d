using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Organisations;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Organisations;

/// <summary>schema/organisations.graphql: what staff see of an organisation and do to it. Each mutation has a file of its own.</summary>
internal static class OrganisationWriting
{
    public static WrittenNoun<Organisation> Noun { get; } = new(
        "Organisation",
        "organisation",
        (graph, id) => graph.FindOrganisation(id),
        (graph, slug) => graph.FindOrganisationBySlug(slug),
        new()
        {
            Id = Guid.Empty,
            Slug = "",
            Name = "",
            Kind = OrganisationKind.External,
            Provenance = Provenance.ByStaff,
        },
        [new("name", "De naam", "The name"), new("kind", "De soort", "The kind")],
        OrganisationContentInput.Over,
        [new("description", entry => entry.Description, (entry, text) => entry with { Description = text })]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        CreateOrganisation.AddTo(binding);
        UpdateOrganisation.AddTo(binding);
        TranslateOrganisation.AddTo(binding);
        RetireOrganisation.AddTo(binding);
        ReinstateOrganisation.AddTo(binding);
        BringBackOrganisation.AddTo(binding);
        MergeOrganisations.AddTo(binding);
    }
}
