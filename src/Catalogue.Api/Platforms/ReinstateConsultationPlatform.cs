using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: `reinstateConsultationPlatform`.</summary>
internal static class ReinstateConsultationPlatform
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Reinstate(binding, "reinstateConsultationPlatform", ConsultationPlatformWriting.Noun);
}
