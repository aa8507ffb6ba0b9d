using Catalogue.Testing;

namespace Catalogue.Data.Tests;

/// <summary>Databases that tests begin with: with tables only, or filled with the starting data.</summary>
internal static class CatalogueTemplate
{
    public static async Task<TestDatabase> EmptyAsync()
    {
        await TestDatabase.CreateTemplateAsync("catalogue_empty", connectionString => CatalogueDatabase.MigrateAsync(connectionString));
        return await TestDatabase.CloneAsync("catalogue_empty");
    }

    public static async Task<TestDatabase> SeededAsync()
    {
        await TestDatabase.CreateTemplateAsync("catalogue_seeded", connectionString => CatalogueDatabase.PrepareAsync(connectionString, TimeProvider.System));
        return await TestDatabase.CloneAsync("catalogue_seeded");
    }
}
