using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: `bringBackSchool`.</summary>
internal static class BringBackSchool
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.BringBack(binding, "bringBackSchool", SchoolWriting.Noun);
}
