using Catalogue.Data.Postgres;
using Catalogue.Data.Writing;
using Npgsql;

namespace Catalogue.Data.Database;

/// <summary>One use of EF Core by a request, for anything other than reading the catalogue.</summary>
internal static class ContextCall
{
    /// <summary>Throws CatalogueUnavailableException when the database is unavailable.</summary>
    public static async Task<T> CallAsync<T>(this NpgsqlDataSource database, Func<CatalogueContext, Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await UseAsync(database, call, cancel);
        }
        catch (Exception fault) when (DatabaseFaults.IsAway(fault))
        {
            throw DatabaseFaults.DescribeUnavailable(fault, "try again later");
        }
    }

    /// <summary>
    /// A call that commits through its CommitWait. Throws CatalogueBusyException. Throws CatalogueUnavailableException, with the given
    /// remedy, when the database is unavailable, or when the outcome of the COMMIT is unknown.
    /// </summary>
    public static Task<T> WriteAsync<T>(
        this NpgsqlDataSource database,
        TimeProvider clock,
        Func<CatalogueContext, CommitWait, Task<T>> call,
        CancellationToken cancel,
        string remedy = "try again later") =>
        CommitWait.WaitAsync(clock, async commitWait =>
        {
            try
            {
                return await UseAsync(database, context => call(context, commitWait), cancel);
            }
            catch (Exception fault)
                when (fault is not (CatalogueBusyException or CatalogueUnavailableException) && DatabaseFaults.IsAway(fault))
            {
                throw DatabaseFaults.DescribeUnavailable(fault, remedy);
            }
        }, cancel);

    private static async Task<T> UseAsync<T>(NpgsqlDataSource database, Func<CatalogueContext, Task<T>> call, CancellationToken cancel)
    {
        await using var connection = await database.OpenVerifiedAsync(cancel);
        await using var context = CatalogueDatabase.Context(connection);
        return await call(context);
    }
}
