using Catalogue.Data;

namespace Catalogue.Api.Start;

/// <summary>`seed`: fills an empty catalogue with the starting data.</summary>
internal static class SeedCommand
{
    public static Command Command { get; } = new("seed", "seed", "fills an empty catalogue with the starting data", RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        await using var source = await run.OpenAsync(fill: false);
        if (!await CatalogueDatabase.FillAsync(source.Connections, run.Clock, run.Cancel))
            throw new CommandException("The catalogue is not empty, and seed fills an empty one only: name another database, or another data folder with --Catalogue:DataFolder.");
        await run.Output.WriteLineAsync("The catalogue holds the starting data.");
        return 0;
    }
}
