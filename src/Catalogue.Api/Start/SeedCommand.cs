using System.Globalization;
using Catalogue.Data.Database;
using Catalogue.Data.Seed;

namespace Catalogue.Api.Start;

/// <summary>`seed`: fills an empty catalogue with the starting data and, if requested, a number of example offers.</summary>
internal static class SeedCommand
{
    private const int MostOffers = 1_000_000;

    public static Command Command { get; } = new(
        "seed",
        "seed [--with-examples] [--example N [--random-seed S]]",
        "fills an empty catalogue with the starting data, with its examples or not, and with N example offers",
        "seed --example 2000 --Catalogue:DataFolder trial",
        RunAsync)
    {
        Options =
        [
            new("with-examples", null, "also the offers and organisations that are made up to show how it works; in development always"),
            new("example", "N", "how many example offers, in made-up towns, beside the starting data with its examples; none without it"),
            new("random-seed", "S", "what the example offers are made from: the same for the same number (1)"),
        ],
    };

    private static async Task<int?> RunAsync(CommandRun run)
    {
        var count = run.Line.Number("example", 1, MostOffers);
        var randomSeed = run.Line.Number("random-seed", 0, int.MaxValue);
        if (randomSeed is not null && count is null)
            throw new UsageException("--random-seed goes with --example.");
        await using var source = await run.OpenAsync();
        var data = count is not null || run.Line.Has("with-examples") ? StartingData.WithExamples : run.StartingData;
        if (!await FillAsync(run, source, data, count, randomSeed ?? 1))
            throw new CommandException(
                "The catalogue is not empty, and seed fills an empty one only: name another database, or another data folder with "
                + "--Catalogue:DataFolder.");
        await run.Output.WriteLineAsync(count is null
            ? $"The catalogue holds the starting data{(data == StartingData.WithExamples ? "" : ", without its examples")}."
            : string.Create(CultureInfo.InvariantCulture, $"The catalogue holds the starting data and {count:N0} example offers."));
        return 0;
    }

    private static async Task<bool> FillAsync(CommandRun run, CatalogueSource source, StartingData data, int? count, int randomSeed)
    {
        if (count is not { } offers)
            return await CatalogueDatabase.FillAsync(source.Connections, data, run.Clock, run.Cancel);
        using var progress = run.Progress("Offers", offers);
        return await CatalogueDatabase.FillWithExamplesAsync(source.Connections, offers, randomSeed, run.Clock, progress, run.Cancel);
    }
}
