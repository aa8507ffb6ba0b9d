using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: `mergeConsultationPlatforms`.</summary>
internal static class MergeConsultationPlatforms
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Merge(binding, "mergeConsultationPlatforms", ConsultationPlatformWriting.Noun);
}
