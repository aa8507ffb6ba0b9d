using Catalogue.Data.Curation;
using Npgsql;

namespace Catalogue.Data;

/// <summary>One use of the tables by a request that is no read of the catalogue.</summary>
internal static class ContextCall
{
    /// <summary>Throws CatalogueUnavailableException when the database is away.</summary>
    public static async Task<T> CallAsync<T>(this NpgsqlDataSource database, Func<CatalogueContext, Task<T>> call, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.OpenLivingAsync(cancel);
            await using var context = CatalogueDatabase.Context(connection);
            return await call(context);
        }
        catch (Exception fault) when (fault is not CatalogueBusyException && DatabaseFaults.IsAway(fault))
        {
            throw new CatalogueUnavailableException("The database cannot be reached: try again later.", fault);
        }
    }
}
