using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: `updateConsultationPlatform`.</summary>
internal static class UpdateConsultationPlatform
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Update(binding, "updateConsultationPlatform", ConsultationPlatformWriting.Noun);
}
