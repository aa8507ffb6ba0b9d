using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Writing.Acts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// The acts on organisations, schools, neighbourhoods, themes and consultation platforms. Each checks the rights (EntryRights), the version
/// and the content, and reports all errors at once; without errors it saves in one commit, public at once, with a revision and a line in
/// the audit log. Exceptions and idempotency keys are as in OfferCuration. Database is made by CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class EntryCuration(NpgsqlDataSource database, CatalogueStore store, TimeProvider clock)
{
    private readonly EntryRun run = new(database, store, clock);

    /// <summary>Creates an entry, with a slug made from its name; the id and slug in content are ignored.</summary>
    public Task<CurationResult> CreateAsync(Actor actor, ReferenceEntry content, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(actor, new("create", EntryNoun.Of(content).Kind, null) { Content = content }, call, cancel);

    /// <summary>
    /// Changes the content; id and slug stay. Change gets the present content; when the key was used before, it is called again with the
    /// content that the first call found.
    /// </summary>
    public Task<CurationResult> UpdateAsync<T>(Actor actor, Guid entry, Func<T, T> change, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("update", EntryNoun.KindOf(typeof(T)), entry) { Change = before => change((T)before) }, call, cancel);

    /// <summary>Restores the content of an earlier version, with the same checks as an update.</summary>
    public Task<CurationResult> BringBackAsync<T>(Actor actor, Guid entry, int version, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(
            actor,
            new(
                string.Create(CultureInfo.InvariantCulture, $"bring back {version}"),
                EntryNoun.KindOf(typeof(T)),
                entry) { Version = version },
            call,
            cancel);

    /// <summary>Retires the entry: lists leave it out, existing references to it stay.</summary>
    public Task<CurationResult> RetireAsync<T>(Actor actor, Guid entry, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("retire", EntryNoun.KindOf(typeof(T)), entry) { Step = EntryStep.Retire }, call, cancel);

    /// <summary>Ends the retirement of an entry, also of a merged one; references that the merge moved stay moved.</summary>
    public Task<CurationResult> ReinstateAsync<T>(Actor actor, Guid entry, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("reinstate", EntryNoun.KindOf(typeof(T)), entry) { Step = EntryStep.Reinstate }, call, cancel);

    /// <summary>
    /// Merges the first entry into the second: every reference to the first is changed to the second, in both graphs, and the first is
    /// retired.
    /// </summary>
    public Task<CurationResult> MergeAsync<T>(Actor actor, Guid from, Guid into, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("merge", EntryNoun.KindOf(typeof(T)), from) { Step = EntryStep.Merge, Into = into }, call, cancel);

    /// <summary>
    /// For each entry the newest saves, or those before a version, newest first; none for an entry that does not exist, or was not saved
    /// since histories are kept. Throws CatalogueUnavailableException when the database is unavailable.
    /// </summary>
    public Task<ILookup<Guid, EntryRevision>> HistoryAsync<T>(
        IReadOnlyCollection<Guid> entries, int first, int? before, CancellationToken cancel)
        where T : ReferenceEntry => database.CallAsync(async context =>
    {
        var kind = UpperSnake<EntryKind>.Name(EntryNoun.KindOf(typeof(T)));
        var rows = await context.Set<EntryRevisionRow>().FromSql(
            $"""
            SELECT saved.* FROM unnest({entries.Distinct().ToArray()}) asked (id) CROSS JOIN LATERAL (
                SELECT * FROM entry_revision WHERE kind = {kind} AND entry_id = asked.id AND version < {before ?? int.MaxValue}
                ORDER BY version DESC LIMIT {first}) saved
            """).AsNoTracking().ToListAsync(cancel);
        return rows.OrderByDescending(row => row.Version).ToLookup(
            row => row.EntryId,
            row => new EntryRevision(
                row.Kind,
                row.Version,
                row.Who,
                row.Name,
                row.At,
                row.What,
                row.Remark,
                RetiredField.Renamed(JsonNode.Parse(row.Content)!.AsObject())));
    }, cancel);
}
