using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Curation.Acts;

/// <summary>
/// Knows calls again by the key of who makes them, so that one whose answer was lost can be repeated (docs/decisions/0016). A change is known by what it makes of the
/// content that the first call found, whatever the offer has become since. All of it behind the lock of the write.
/// </summary>
internal static class CallMemory
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The answer to the first call with this key; an error when that one was another. Null for a key that is new.</summary>
    public static async Task<CurationResult?> RecallAsync(CatalogueContext context, Actor actor, OfferAct act, CurationCall call, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Kept;
        if (await context.Set<CallRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Subject == actor.Subject && row.Key == call.IdempotencyKey && row.At > since, cancel) is not { } first)
            return null;
        var content = act.Content;
        if (act.Change is not null && first.BaseVersion is { } version)
        {
            var found = await context.Set<OfferRevisionRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Offer == first.OfferId && row.Version == version, cancel);
            content = found is null ? null : act.Change(found.Content);
        }

        return Hash(act, call, content).AsSpan().SequenceEqual(first.Hash)
            ? CatalogueJson.Read<CurationResult>(first.Answer)
            : CurationResult.Refused(act.Offer, CurationErrors.KeyReused);
    }

    /// <summary>Content is what a change made of it, or what is new.</summary>
    public static async Task RememberAsync(
        CatalogueContext context, Actor actor, OfferAct act, CurationCall call, OfferRow? before, OfferContent content, CurationResult answer, DateTimeOffset now, CancellationToken cancel)
    {
        var until = now - Kept;
        await context.Set<CallRow>().Where(row => row.At <= until).ExecuteDeleteAsync(cancel);
        context.Add(new CallRow
        {
            Subject = actor.Subject,
            Key = call.IdempotencyKey!,
            Hash = Hash(act, call, act.Content is null && act.Change is null ? null : content),
            OfferId = answer.Offer!.Value,
            BaseVersion = before?.Version,
            Answer = CatalogueJson.Write(answer),
            At = now,
        });
    }

    private static byte[] Hash(OfferAct act, CurationCall call, OfferContent? content) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        act.What,
        act.Offer,
        call.ExpectedVersion?.ToString(CultureInfo.InvariantCulture),
        call.EmbargoUntil?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        call.TakesEndAway ? "none" : call.EndsAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        content is null ? "" : ContentText.Canonical(content),
        call.Remark)));
}
