using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Entries;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>
/// The fields of every noun except the offer besides its content: version, merge and retirement, history, and the payload of its mutations.
/// </summary>
internal static class EntryFields
{
    public static void AddTo(SchemaBinding binding) => binding.Object<Saved<EntryRevision>>("EntryRevision")
        .Field("version", saved => saved.Revision.Version)
        .Field("who", saved => saved.Revision.Who)
        .Field("personName", saved => saved.Revision.Name)
        .Field("remark", saved => saved.Revision.Remark)
        .Field("at", saved => saved.Revision.At)
        .Field("what", saved => saved.Revision.What)
        .Field("name", saved => saved.Revision.EntryName)
        .Field("differences", saved => EntryDifferences.Between(saved.Revision.Kind, saved.Before?.Content, saved.Revision.Content));

    public static void Add<T>(SchemaBinding binding, WrittenNoun<T> noun)
        where T : ReferenceEntry
    {
        binding.Object<T>(noun.Name)
            .Field("version", entry => entry.Version)
            .Field("updatedAt", entry => entry.UpdatedAt)
            .Field("retired", entry => entry.IsRetired)
            .Field("mergedInto", (entry, context) => entry.MergedInto is { } into ? noun.ById(context.Catalogue, into) : null)
            .BatchedField("history", RevisionPage.Asked.Of, (entries, asked, context) => RevisionPage.ReadAsync(
                asked, context, [.. entries.Select(entry => entry.Id)], context.Parts.Entries.HistoryAsync<T>));
        binding.Input(
            $"{noun.Name}ContentInput",
            content => noun.Fields.Over(noun.Fields.Blank, new ContentInput(content, new EntryNames(Graph.Empty))));
        ActPayload<T>.Bind(binding, $"{noun.Name}Payload", noun.Member, noun.ById);
    }
}
