using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: `createConsultationPlatform`.</summary>
internal static class CreateConsultationPlatform
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Create(binding, "createConsultationPlatform", ConsultationPlatformWriting.Noun);
}
