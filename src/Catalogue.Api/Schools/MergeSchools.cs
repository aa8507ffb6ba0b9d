using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: `mergeSchools`.</summary>
internal static class MergeSchools
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Merge(binding, "mergeSchools", SchoolWriting.Noun);
}
