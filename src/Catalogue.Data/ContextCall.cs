using Catalogue.Data.Curation;
using Npgsql;

namespace Catalogue.Data;

/// <summary>One use of the tables by a request that is no read of the catalogue.</summary>
internal static class ContextCall
{
    /// <summary>Throws CatalogueUnavailableException when the database cannot do it at the moment.</summary>
    public static async Task<T> CallAsync<T>(this NpgsqlDataSource database, Func<CatalogueContext, Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await UseAsync(database, call, cancel);
        }
        catch (Exception fault) when (DatabaseFaults.IsAway(fault))
        {
            throw DatabaseFaults.SayUnavailable(fault, "try again later");
        }
    }

    /// <summary>
    /// A call that commits by the watch it is given. Throws CatalogueBusyException, and CatalogueUnavailableException when the database
    /// cannot do it at the moment, which says the remedy, or when nobody can say what came of the COMMIT.
    /// </summary>
    public static Task<T> WriteAsync<T>(
        this NpgsqlDataSource database,
        TimeProvider clock,
        Func<CatalogueContext, OutcomeWatch, Task<T>> call,
        CancellationToken cancel,
        string remedy = "try again later") =>
        OutcomeWatch.WaitAsync(clock, async watch =>
        {
            try
            {
                return await UseAsync(database, context => call(context, watch), cancel);
            }
            catch (Exception fault) when (fault is not (CatalogueBusyException or CatalogueUnavailableException) && DatabaseFaults.IsAway(fault))
            {
                throw DatabaseFaults.SayUnavailable(fault, remedy);
            }
        }, cancel);

    private static async Task<T> UseAsync<T>(NpgsqlDataSource database, Func<CatalogueContext, Task<T>> call, CancellationToken cancel)
    {
        await using var connection = await database.OpenLivingAsync(cancel);
        await using var context = CatalogueDatabase.Context(connection);
        return await call(context);
    }
}
