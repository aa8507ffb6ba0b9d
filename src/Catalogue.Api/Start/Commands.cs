using System.Collections.Immutable;
using Catalogue.Api.Identity;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Start;

/// <summary>What the program does besides serving: the first word of its command line. `serve` is what it does without one.</summary>
internal static class Commands
{
    private static readonly ImmutableArray<Command> All =
    [
        SeedCommand.Command,
        ImportCommand.Command,
        ExportCommand.Command,
        CheckCommand.Command,
        TokenCommand.Command,
        new("schema", "schema", "prints the schema", PrintSchemaAsync),
    ];

    /// <summary>
    /// Runs a command that needs no server. Null when the server is asked for; else the exit code: 0 for done, 1 for a refusal, 2 for a command line that
    /// cannot be read, 130 for an interruption.
    /// </summary>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancel = default)
    {
        var word = args is [var first, ..] && !first.StartsWith('-') ? first : "serve";
        if (word == "serve")
            return null;
        if (word == "help")
        {
            await output.WriteLineAsync(Usage());
            return 0;
        }

        if (All.FirstOrDefault(command => command.Word == word) is { } command)
            return await RunAsync(command, args.AsMemory(1), output, errors, cancel);
        await errors.WriteLineAsync($"There is no command \"{word}\". These are:{Environment.NewLine}{Usage()}");
        return 2;
    }

    private static async Task<int> RunAsync(Command command, ReadOnlyMemory<string> words, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        try
        {
            return await command.Run(new CommandRun(CommandLine.Read(command, words.Span), output, errors, TimeProvider.System, cancel));
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

    private static async Task<int> PrintSchemaAsync(CommandRun run)
    {
        await run.Output.WriteAsync(SchemaPrinter.Print(CatalogueSchema.Load().Schema, withAppliedDirectives: true));
        return 0;
    }

    private static string Usage()
    {
        (string Usage, string Summary)[] lines = [("serve", "serves the catalogue, as nothing does"), .. All.Select(command => (command.Usage, command.Summary)), ("help", "prints this")];
        var width = lines.Max(line => line.Usage.Length);
        return string.Join(Environment.NewLine, lines.Select(line => $"  {line.Usage.PadRight(width)}  {line.Summary}"));
    }
}
