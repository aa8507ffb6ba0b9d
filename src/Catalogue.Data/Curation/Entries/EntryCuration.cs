using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Seed;
using Catalogue.Data.Snapshot;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Curation.Entries;

/// <summary>
/// The acts on organisations, schools, neighbourhoods, themes and consultation platforms: each checks the rights (EntryRights), the version
/// and the content, says all that is wrong at once, and else saves in one commit, public at once, with its revision and its line in the
/// audit log. What each throws, and what a key is for, is as in OfferCuration. Database is one of CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class EntryCuration(NpgsqlDataSource database, CatalogueStore store, TimeProvider clock)
{
    private readonly EntryRun run = new(database, store, clock);

    /// <summary>A new entry, under a slug made of its name; its own id and slug are not looked at.</summary>
    public Task<CurationResult> CreateAsync(Actor actor, ReferenceEntry content, CurationCall call, CancellationToken cancel) =>
        run.RunAsync(actor, new("create", EntryNoun.Of(content).Kind, null) { Content = content }, call, cancel);

    /// <summary>
    /// Other content; its id and slug stay. Change is given that of now and may be called again with that of then, for a key that was used.
    /// </summary>
    public Task<CurationResult> UpdateAsync<T>(Actor actor, Guid entry, Func<T, T> change, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("update", EntryNoun.KindOf(typeof(T)), entry) { Change = before => change((T)before) }, call, cancel);

    /// <summary>The content of an earlier version once more, as an update would write it.</summary>
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

    /// <summary>Takes it out of lists. What names it goes on naming it.</summary>
    public Task<CurationResult> RetireAsync<T>(Actor actor, Guid entry, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("retire", EntryNoun.KindOf(typeof(T)), entry) { Step = EntryStep.Retire }, call, cancel);

    /// <summary>Takes a retired one into use again, a merged one too; what was moved away from it stays where it went.</summary>
    public Task<CurationResult> ReinstateAsync<T>(Actor actor, Guid entry, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("reinstate", EntryNoun.KindOf(typeof(T)), entry) { Step = EntryStep.Reinstate }, call, cancel);

    /// <summary>Everything that names the one names the other instead, in both graphs; the one is retired.</summary>
    public Task<CurationResult> MergeAsync<T>(Actor actor, Guid from, Guid into, CurationCall call, CancellationToken cancel)
        where T : ReferenceEntry =>
        run.RunAsync(actor, new("merge", EntryNoun.KindOf(typeof(T)), from) { Step = EntryStep.Merge, Into = into }, call, cancel);

    /// <summary>
    /// Of each entry the newest so many saves, or those before a version, newest first; none for one that is not there, or was not saved
    /// since histories are kept. Throws CatalogueUnavailableException when the database cannot say.
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
