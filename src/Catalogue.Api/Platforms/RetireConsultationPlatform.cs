using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: `retireConsultationPlatform`.</summary>
internal static class RetireConsultationPlatform
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Retire(binding, "retireConsultationPlatform", ConsultationPlatformWriting.Noun);
}
