using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: `translateConsultationPlatform`.</summary>
internal static class TranslateConsultationPlatform
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.Translate(binding, "translateConsultationPlatform", ConsultationPlatformWriting.Noun);
}
