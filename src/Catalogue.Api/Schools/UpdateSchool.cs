using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: `updateSchool`.</summary>
internal static class UpdateSchool
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Update(binding, "updateSchool", SchoolWriting.Noun);
}
