using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Schools;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: what staff see of a school and do to it. Each mutation has a file of its own.</summary>
internal static class SchoolWriting
{
    public static WrittenNoun<School> Noun { get; } = new(
        "School",
        "school",
        (graph, id) => graph.FindSchool(id),
        (graph, slug) => graph.FindSchoolBySlug(slug),
        new()
        {
            Id = Guid.Empty,
            Slug = "",
            Name = "",
            Municipality = Guid.Empty,
            Levels = [],
            Networks = [],
            Provenance = Provenance.ByStaff,
        },
        [new("name", "De naam", "The name"), new("municipality", "De gemeente", "The municipality")],
        SchoolContentInput.Over,
        []);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        CreateSchool.AddTo(binding);
        UpdateSchool.AddTo(binding);
        RetireSchool.AddTo(binding);
        ReinstateSchool.AddTo(binding);
        BringBackSchool.AddTo(binding);
        MergeSchools.AddTo(binding);
    }
}
