using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// The transaction of an act on an entry of any noun: everything is read under the lock of the write, so that the checked state is the one
/// that is changed.
/// </summary>
internal sealed class CurationTransaction(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Throws CatalogueBusyException. Throws CatalogueUnavailableException when the database is unavailable, with OUTCOME_UNKNOWN when the
    /// outcome of the COMMIT is unknown.
    /// </summary>
    public Task<CurationResult> RunAsync<TAct>(
        Actor actor,
        TAct act,
        CurationCall call,
        Func<ActContext<TAct>, CancellationToken, Task<CurationResult>> work,
        CancellationToken cancel)
        where TAct : CurationAct => database.WriteAsync(
        clock,
        (context, commitWait) => TryAsync(context, commitWait, actor, act, call, work, cancel),
        cancel,
        remedy: "send the call again later; with the same idempotencyKey it is done once, however often it is sent");

    /// <summary>Errors in the options of a call, for any act.</summary>
    public static ImmutableArray<Finding> CallErrors(CurationCall call)
    {
        var wrong = ImmutableArray.CreateBuilder<Finding>();
        if (call.Remark is { } remark && (remark.Length > CurationCall.LongestRemark
            || remark.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))))
            wrong.Add(CurationErrors.RemarkInvalid);
        if (call.IdempotencyKey is { } key && (key.Length is 0 or > CurationCall.LongestKey || key.Any(char.IsControl)))
            wrong.Add(CurationErrors.KeyInvalid);
        return wrong.ToImmutable();
    }

    private async Task<CurationResult> TryAsync<TAct>(
        CatalogueContext context,
        CommitWait commitWait,
        Actor actor,
        TAct act,
        CurationCall call,
        Func<ActContext<TAct>, CancellationToken, Task<CurationResult>> work,
        CancellationToken cancel)
        where TAct : CurationAct
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        CurationResult result;
        await using (var write = await CatalogueWrite.BeginAsync(context, cancel, commitWait))
        {
            var version = await write.LockAsync(Patience, cancel);
            result = await work(new(write, connection, version, actor, act, call, clock.GetUtcNow()), cancel);
        }

        // The act's own transaction has been rolled back by now; the refusal is logged in another one.
        if (!call.ValidateOnly && result.Errors.Any(error => error.Code == CurationErrors.Forbidden.Code))
            await KeepRefusalAsync(connection, actor, act, cancel);
        return result;
    }

    private async Task KeepRefusalAsync(NpgsqlConnection connection, Actor actor, CurationAct act, CancellationToken cancel)
    {
        await using var context = CatalogueDatabase.Context(connection);
        context.Add(CurationAudit.Row(actor, act.What, act.Kind, act.Entry, CurationAudit.Refused(actor, CurationErrors.Forbidden)));
        await context.SaveChangesAsync(cancel);
    }
}
