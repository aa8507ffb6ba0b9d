using System.Collections.Immutable;
using Catalogue.Api.Http;
using Catalogue.Api.Identity;
using Catalogue.GraphQL;

namespace Catalogue.Api.Start;

/// <summary>The commands: the first word of the command line. The default is `serve`.</summary>
internal static class Commands
{
    /// <summary>All commands, in the order in which people need them.</summary>
    public static ImmutableArray<Command> All { get; } =
    [
        ServeCommand.Command,
        MigrateCommand.Command,
        SeedCommand.Command,
        ImportCommand.Command,
        ExportCommand.Command,
        CheckCommand.Command,
        TokenCommand.Command,
        new("schema", "schema", "prints the schema", "schema > catalogue.graphql", PrintSchemaAsync),
        new("help", "help", "prints this", "help", PrintHelpAsync) { TakesSettings = false },
    ];

    /// <summary>
    /// Runs a command that needs no server. Null when the command is to serve; else the exit code: 0 for done, 1 for a refusal, 2 for an
    /// invalid command line, 130 for an interruption. Asking for help or the version does nothing else.
    /// </summary>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancel = default)
    {
        if (args is ["--version" or "--help" or "-h", ..])
        {
            await output.WriteLineAsync(args[0] == "--version" ? CommandHelp.Version : CommandHelp.Of(All));
            return 0;
        }

        var (word, words) = args is [var first, ..] && !first.StartsWith('-') ? (first, args[1..]) : (ServeCommand.Command.Word, args);
        if (All.FirstOrDefault(command => command.Word == word) is not { } command)
        {
            await errors.WriteLineAsync(
                $"There is no command \"{word}\".{DidYouMean(word, All.Select(command => command.Word))} These are:"
                + $"{Environment.NewLine}{CommandHelp.Of(All)}");
            return 2;
        }

        if (!CommandHelp.IsAsked(words))
            return await RunAsync(command, words, output, errors, cancel);
        await output.WriteLineAsync(CommandHelp.Of(command));
        return 0;
    }

    /// <summary>A sentence that suggests the most similar known word; empty when none is similar.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) =>
        Suggestions.DidYouMean(Suggestions.For(word, known).Take(1).ToArray());

    private static async Task<int?> RunAsync(
        Command command, string[] words, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        try
        {
            return await command.Run(new CommandRun(CommandLine.Read(command, words), output, errors, TimeProvider.System, cancel));
        }
        catch (UsageException mistake)
        {
            await errors.WriteLineAsync($"{mistake.Message} It is used as: {command.Usage}");
            return 2;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Interrupted: nothing was written.");
            return 130;
        }
        catch (Exception fault) when (StartFailure.Explain(fault) is { } sentence)
        {
            await errors.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static async Task<int?> PrintSchemaAsync(CommandRun run)
    {
        await run.Output.WriteAsync(SchemaEndpoint.Text(CatalogueSchema.Load().Schema, DataLicenceSetting.Read(run.Configuration)));
        return 0;
    }

    private static async Task<int?> PrintHelpAsync(CommandRun run)
    {
        await run.Output.WriteLineAsync(CommandHelp.Of(All));
        return 0;
    }
}
