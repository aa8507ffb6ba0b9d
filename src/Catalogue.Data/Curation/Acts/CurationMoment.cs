using System.Collections.Immutable;
using Catalogue.Data.Snapshot;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Curation.Acts;

/// <summary>The one write that an act is: who does what, in which transaction, on which version, and when.</summary>
internal sealed record CurationMoment<TAct>(
    CatalogueWrite Write,
    NpgsqlConnection Connection,
    CatalogueVersion Version,
    Actor Actor,
    TAct Act,
    CurationCall Call,
    DateTimeOffset Now)
    where TAct : CurationAct
{
    /// <summary>The day, in Brussels, of Now.</summary>
    public DateOnly Today => BrusselsClock.DayOf(Now);

    /// <summary>Whether the call is to be known again: it saves, and its key is not among what is wrong with it.</summary>
    public bool IsKeyed(ImmutableArray<Finding> wrong) =>
        Call.IdempotencyKey is not null && !Call.ValidateOnly && !wrong.Contains(CurationErrors.KeyInvalid);

    /// <summary>The version that the commit of this act is, or for one that changes nothing the one that stands.</summary>
    public long Next(bool isSame) => isSame ? Version.Number : Version.Number + 1;

    /// <summary>The answer to a repeated call, once the commit of the first is safe.</summary>
    public async Task<CurationResult> RepeatAsync(CurationResult first, CancellationToken cancel)
    {
        await Write.CommitUnchangedAsync(cancel);
        return first;
    }

    /// <summary>
    /// Commits what was written, unless it was only tried. What changes nothing is no new version, though its key is to be remembered.
    /// </summary>
    public async Task<CurationResult> FinishAsync(CurationResult result, bool isSame, CancellationToken cancel)
    {
        await Write.Context.SaveChangesAsync(cancel);
        if (Call.ValidateOnly)
            return result with { CatalogueVersion = null };
        if (isSame)
            await Write.CommitUnchangedAsync(cancel);
        else
            await Write.CommitAsync(cancel);
        return result;
    }
}
