using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: `createSchool`.</summary>
internal static class CreateSchool
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Create(binding, "createSchool", SchoolWriting.Noun);
}
