using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Platforms;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: what staff see of a consultation platform and do to it.</summary>
internal static class ConsultationPlatformWriting
{
    public static WrittenNoun<ConsultationPlatform> Noun { get; } = new(
        "ConsultationPlatform",
        "consultationPlatform",
        (graph, id) => graph.FindPlatform(id),
        (graph, slug) => graph.FindPlatformBySlug(slug),
        new()
        {
            Id = Guid.Empty,
            Slug = "",
            Name = LocalizedText.InDutch(""),
            Subject = LocalizedText.InDutch(""),
            Municipality = Guid.Empty,
            Provenance = Provenance.ByStaff,
        },
        [new("name", "De naam", "The name"), new("subject", "Het onderwerp", "The subject"), new("municipality", "De gemeente", "The municipality")],
        ConsultationPlatformContentInput.Over,
        [
            new("name", entry => entry.Name, (entry, text) => entry with { Name = text }),
            new("subject", entry => entry.Subject, (entry, text) => entry with { Subject = text }),
        ],
        [EntryVerb.Create, EntryVerb.Update, EntryVerb.Translate, EntryVerb.Retire, EntryVerb.Reinstate, EntryVerb.BringBack, EntryVerb.Merge]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        EntryMutation.Add(binding, Noun);
    }
}
