using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Start;

/// <summary>What the program does besides serving: the first word of its command line. `serve` is what it does without one.</summary>
internal static class Commands
{
    /// <summary>Runs a command that needs no server. Null when the server is asked for; else the exit code.</summary>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        switch (args is [var word, ..] && !word.StartsWith('-') ? word : "serve")
        {
            case "serve":
                return null;
            case "schema":
                await output.WriteAsync(SchemaPrinter.Print(CatalogueSchema.Load().Schema, withAppliedDirectives: true));
                return 0;
            case var unknown:
                await errors.WriteLineAsync($"There is no command \"{unknown}\": say serve (or nothing) to serve the catalogue, schema to print its schema.");
                return 2;
        }
    }
}
