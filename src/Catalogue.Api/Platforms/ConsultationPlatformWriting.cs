using Catalogue.Api.Curation;
using Catalogue.Data.Platforms;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: a consultation platform's fields and mutations for staff.</summary>
internal static class ConsultationPlatformWriting
{
    public static WrittenNoun<ConsultationPlatform> Noun { get; } = new(
        "ConsultationPlatform",
        "consultationPlatform",
        (graph, id) => graph.FindPlatform(id),
        (graph, slug) => graph.FindPlatformBySlug(slug),
        ConsultationPlatformFields.All,
        [EntryVerb.Create, EntryVerb.Update, EntryVerb.Translate, EntryVerb.Retire, EntryVerb.Reinstate, EntryVerb.BringBack,
            EntryVerb.Merge]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        EntryMutation.Add(binding, Noun);
    }
}
