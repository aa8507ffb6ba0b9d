namespace Catalogue.Api.Start;

/// <summary>`migrate`: migrates the database to this version of the program, without filling it.</summary>
internal static class MigrateCommand
{
    public static Command Command { get; } = new(
        "migrate",
        "migrate",
        "brings the database to this version of the program, without serving or filling it",
        "migrate --ConnectionStrings:Catalogue \"Host=db;Username=catalogue_admin;Database=catalogue\"",
        RunAsync);

    private static async Task<int?> RunAsync(CommandRun run)
    {
        await using var source = await run.OpenAsync();
        await run.Output.WriteLineAsync($"The database is that of version {CommandHelp.Version}.");
        return 0;
    }
}
