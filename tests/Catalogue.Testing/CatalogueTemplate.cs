using System.Text;
using Catalogue.Data.Database;
using Catalogue.Data.Fields;
using Catalogue.Data.Seed;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Testing;

/// <summary>Databases that tests begin with: with nothing, with tables only, or filled with the starting data.</summary>
public static class CatalogueTemplate
{
    public static async Task<TestDatabase> BareAsync()
    {
        await TestDatabase.CreateTemplateAsync("catalogue_bare", _ => Task.CompletedTask);
        return await TestDatabase.CloneAsync("catalogue_bare");
    }

    public static async Task<TestDatabase> EmptyAsync()
    {
        await TestDatabase.CreateTemplateAsync("catalogue_empty", connectionString => CatalogueDatabase.MigrateAsync(connectionString));
        return await TestDatabase.CloneAsync("catalogue_empty");
    }

    public static async Task<TestDatabase> SeededAsync()
    {
        await TestDatabase.CreateTemplateAsync(
            "catalogue_seeded", connectionString => CatalogueDatabase.PrepareAsync(connectionString, TimeProvider.System));
        return await TestDatabase.CloneAsync("catalogue_seeded");
    }

    /// <summary>
    /// The starting data and a test's own entries, in the form of src/Catalogue.Data/Seed; a file's name begins with its noun
    /// ("offers.test.json").
    /// </summary>
    public static async Task<TestDatabase> SeededAsync(params (string File, string Json)[] more)
    {
        var database = await EmptyAsync();
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        await Seeding.FillWhenEmptyAsync(
            server,
            () => SeedFiles.Read(
                [.. SeedFiles.EmbeddedFiles(), .. more.Select(file => new SeedFile(file.File, Encoding.UTF8.GetBytes(file.Json)))]),
            TimeProvider.System);
        return database;
    }
}
