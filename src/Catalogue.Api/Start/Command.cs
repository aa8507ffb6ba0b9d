using System.Collections.Immutable;

namespace Catalogue.Api.Start;

/// <summary>
/// Something the program does. Usage is its command line after the program's name, Summary one line, Example one command line to try.
/// Operands is how many it takes of what has no name. Run gives the exit code: 0 for done, 1 for a refusal; null for what the program goes
/// on to do itself, which is to serve.
/// </summary>
internal sealed record Command(string Word, string Usage, string Summary, string Example, Func<CommandRun, Task<int?>> Run)
{
    public ImmutableArray<CommandOption> Options { get; init; } = [];

    public int Operands { get; init; }

    /// <summary>Whether it reads the server's settings, --SECTION:SETTING VALUE.</summary>
    public bool TakesSettings { get; init; } = true;

    public CommandOption? Find(string name) =>
        Options.FirstOrDefault(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>
/// What follows a command's word by its name: --name with a value, of which Value is the placeholder, or a flag, which has none.
/// </summary>
internal sealed record CommandOption(string Name, string? Value, string Summary);

/// <summary>What stops a command and the one who gave it can mend; the message is one sentence that says how.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>A command line that cannot be read.</summary>
internal sealed class UsageException(string message) : Exception(message);
