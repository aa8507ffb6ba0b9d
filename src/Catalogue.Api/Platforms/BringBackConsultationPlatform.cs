using Catalogue.Api.Curation;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: `bringBackConsultationPlatform`.</summary>
internal static class BringBackConsultationPlatform
{
    public static void AddTo(SchemaBinding binding) => EntryMutation.BringBack(binding, "bringBackConsultationPlatform", ConsultationPlatformWriting.Noun);
}
