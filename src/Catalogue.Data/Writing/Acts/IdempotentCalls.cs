using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// Recognises repeated calls by the caller's idempotency key, so that a call whose answer was lost can be retried (docs/decisions/0016). A
/// change is the same when it makes the same content from the version that the first call found, whatever the entry has become since. All
/// under the lock of the write. Contents are compared as texts, null for none.
/// </summary>
internal static class IdempotentCalls
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>
    /// The answer to the first call with this key; an error when that call was a different one; null for a new key. Content computes what
    /// the act makes of the entry and version that the first call found; null for an act without content.
    /// </summary>
    public static async Task<CurationResult?> FindAnswerAsync<TAct>(
        ActContext<TAct> at, Func<Guid, int?, Task<string?>> content, CancellationToken cancel)
        where TAct : CurationAct
    {
        var since = at.Now - Kept;
        if (await at.Write.Context.Set<CallRow>().AsNoTracking().SingleOrDefaultAsync(
            row => row.Subject == at.Actor.Subject && row.Key == at.Call.IdempotencyKey && row.At > since, cancel) is not { } first)
            return null;
        return first.Kind == at.Act.Kind
            && Hash(at.Act, at.Call, await content(first.EntryId, first.BaseVersion)).AsSpan().SequenceEqual(first.Hash)
            ? CatalogueJson.Read<CurationResult>(first.Answer)
            : CurationResult.Refused(at.Act.Entry, CurationErrors.KeyReused);
    }

    /// <summary>Stores the call. Content is what a change made of the entry, or the new entry.</summary>
    public static async Task StoreAsync<TAct>(
        ActContext<TAct> at, int? baseVersion, string? content, CurationResult answer, CancellationToken cancel)
        where TAct : CurationAct
    {
        var until = at.Now - Kept;
        var context = at.Write.Context;
        await context.Set<CallRow>().Where(row => row.At <= until).ExecuteDeleteAsync(cancel);
        context.Add(new CallRow
        {
            Subject = at.Actor.Subject,
            Key = at.Call.IdempotencyKey!,
            Hash = Hash(at.Act, at.Call, content),
            Kind = at.Act.Kind,
            EntryId = answer.Entry!.Value,
            BaseVersion = baseVersion,
            Answer = CatalogueJson.Write(answer),
            At = at.Now,
        });
    }

    private static byte[] Hash(CurationAct act, CurationCall call, string? content) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        act.What,
        act.Entry,
        call.ExpectedVersion?.ToString(CultureInfo.InvariantCulture),
        call.EmbargoUntil?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        call.TakesEndAway ? "none" : call.EndsAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        content ?? "",
        call.Remark)));
}
