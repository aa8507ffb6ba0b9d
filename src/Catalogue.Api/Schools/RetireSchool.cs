using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: `retireSchool`.</summary>
internal static class RetireSchool
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Retire(binding, "retireSchool", SchoolWriting.Noun);
}
