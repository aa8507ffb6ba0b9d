using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Schools;

/// <summary>schema/schools.graphql: `reinstateSchool`.</summary>
internal static class ReinstateSchool
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Reinstate(binding, "reinstateSchool", SchoolWriting.Noun);
}
