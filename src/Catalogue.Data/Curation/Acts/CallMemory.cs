using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// Knows calls again by the key of who makes them, so that one whose answer was lost can be repeated (docs/decisions/0016). A change is
/// known by what it makes of the content that the first call found, whatever the entry has become since. All of it behind the lock of the
/// write. Contents are given as one text each, null for none.
/// </summary>
internal static class CallMemory
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>
    /// The answer to the first call with this key; an error when that one was another. Null for a key that is new. Content gives the one
    /// that the act makes of the entry and version that the first call found; null for an act without.
    /// </summary>
    public static async Task<CurationResult?> RecallAsync<TAct>(
        CurationMoment<TAct> at, Func<Guid, int?, Task<string?>> content, CancellationToken cancel)
        where TAct : CurationAct
    {
        var since = at.Now - Kept;
        if (await at.Write.Context.Set<CallRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Subject == at.Actor.Subject && row.Key == at.Call.IdempotencyKey && row.At > since, cancel) is not { } first)
            return null;
        return first.Kind == at.Act.Kind
            && Hash(at.Act, at.Call, await content(first.EntryId, first.BaseVersion)).AsSpan().SequenceEqual(first.Hash)
            ? CatalogueJson.Read<CurationResult>(first.Answer)
            : CurationResult.Refused(at.Act.Entry, CurationErrors.KeyReused);
    }

    /// <summary>Content is what a change made of it, or what is new.</summary>
    public static async Task RememberAsync<TAct>(
        CurationMoment<TAct> at, int? baseVersion, string? content, CurationResult answer, CancellationToken cancel)
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
