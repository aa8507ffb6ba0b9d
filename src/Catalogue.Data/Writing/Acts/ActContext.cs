using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Time;
using Npgsql;

namespace Catalogue.Data.Writing.Acts;

/// <summary>The context of one act: who does what, in which transaction, on which version, and when.</summary>
internal sealed record ActContext<TAct>(
    CatalogueWrite Write,
    NpgsqlConnection Connection,
    CatalogueVersion Version,
    Actor Actor,
    TAct Act,
    CurationCall Call,
    DateTimeOffset Now)
    where TAct : CurationAct
{
    /// <summary>The date of Now in Brussels.</summary>
    public DateOnly Today => BrusselsClock.DayOf(Now);

    /// <summary>Whether to remember the call by its key: it saves, and its key is valid.</summary>
    public bool IsKeyed(ImmutableArray<Finding> wrong) =>
        Call.IdempotencyKey is not null && !Call.ValidateOnly && !wrong.Contains(CurationErrors.KeyInvalid);

    /// <summary>The version that this act's commit will have; for an act that changes nothing, the present one.</summary>
    public long Next(bool isSame) => isSame ? Version.Number : Version.Number + 1;

    /// <summary>The answer to a repeated call, returned once the commit of the first call is durable.</summary>
    public async Task<CurationResult> RepeatAsync(CurationResult first, CancellationToken cancel)
    {
        await Write.CommitUnchangedAsync(cancel);
        return first;
    }

    /// <summary>
    /// Commits what was written, unless the call was ValidateOnly. An act that changes nothing makes no new version, but its key is stored.
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
