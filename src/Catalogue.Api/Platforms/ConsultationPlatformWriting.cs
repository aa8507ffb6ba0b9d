using Catalogue.Api.Curation;
using Catalogue.Data.Curation;
using Catalogue.Data.Platforms;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Platforms;

/// <summary>schema/platforms.graphql: what staff see of a consultation platform and do to it. Each mutation has a file of its own.</summary>
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
        ]);

    public static void AddTo(SchemaBinding binding)
    {
        EntryFields.Add(binding, Noun);
        CreateConsultationPlatform.AddTo(binding);
        UpdateConsultationPlatform.AddTo(binding);
        TranslateConsultationPlatform.AddTo(binding);
        RetireConsultationPlatform.AddTo(binding);
        ReinstateConsultationPlatform.AddTo(binding);
        BringBackConsultationPlatform.AddTo(binding);
        MergeConsultationPlatforms.AddTo(binding);
    }
}
