using Catalogue.Api.Binding;
using Catalogue.Data.Changes;
using Catalogue.Data.Curation;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Changes;

/// <summary>schema/changes.graphql: the feed of changes.</summary>
internal static class ChangeQueries
{
    private const int Default = 100;

    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<EntryKind>("EntryKind");
        binding.Object<Root>("Query")
            .AsyncField(
                "changes",
                arguments => (After: arguments.Find<string>("after"), First: arguments.Value<int>("first") ?? Default),
                (_, asked, context) => context.Parts.Changes.PageAsync(
                    context.Catalogue, asked.After, asked.First, context.EnterDatabaseAsync, context.Cancellation));
        binding.Object<ChangePage>("ChangePage")
            .Field("changes", page => page.Changes)
            .Field("endCursor", page => page.EndCursor)
            .Field("hasMore", page => page.HasMore);
        binding.Object<Change>("Change")
            .Field("cursor", change => change.Cursor)
            .Field("publicVersion", change => (int)change.PublicVersion)
            .Field("kind", change => change.Kind)
            .Field("id", change => change.Id)
            .Field("slug", change => change.Slug)
            .Field("tombstone", change => change.Tombstone)
            .Field("node", (change, context) => NodeQueries.Find(context.Catalogue, change.Id));
    }
}
