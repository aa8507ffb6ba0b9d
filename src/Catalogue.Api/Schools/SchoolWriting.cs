using Catalogue.Api.Curation;
using Catalogue.Data.Schools;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: a school's fields and mutations for staff.</summary>
internal static class SchoolWriting
{
    public static WrittenNoun<School> Noun { get; } = new(
        "School",
        "school",
        (graph, id) => graph.FindSchool(id),
        (graph, slug) => graph.FindSchoolBySlug(slug),
        SchoolFields.All,
        [EntryVerb.Create, EntryVerb.Update, EntryVerb.Retire, EntryVerb.Reinstate, EntryVerb.BringBack, EntryVerb.Merge]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        EntryMutation.Add(binding, Noun);
    }
}
