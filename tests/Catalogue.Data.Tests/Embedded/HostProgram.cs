using Catalogue.Data.Embedded;

namespace Catalogue.Data.Tests.Embedded;

/// <summary>
/// The tests' own program when it is run by itself: a server in small, to be killed and to be run as another user.
/// <c>dotnet Catalogue.Data.Tests.dll DATA_FOLDER [BINARIES_FOLDER]</c> starts a database (in a clone's own place, where that is what it is
/// given), writes how to reach it on one line, and ends when its standard input does.
/// </summary>
internal static class HostProgram
{
    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            var folder = File.Exists(Path.Combine(arguments[0], "Catalogue.sln"))
                ? await DefaultDataFolder.ForAsync(arguments[0])
                : arguments[0];
            await using var postgres =
                await EmbeddedPostgres.StartAsync(new() { DataFolder = folder, BinariesFolder = arguments.ElementAtOrDefault(1) });
            await Console.Out.WriteLineAsync(postgres.ConnectionString("postgres", "postgres"));
            await Console.In.ReadLineAsync();
            return 0;
        }
        catch (EmbeddedPostgresException refusal)
        {
            await Console.Out.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
