using System.Collections.Immutable;

namespace Catalogue.Api.Start;

/// <summary>
/// A command of the program. Usage is its command line after the program's name, Summary one line, Example a command line to try. Operands
/// is how many arguments without a name it takes. Run gives the exit code: 0 for done, 1 for a refusal; null when the program continues by
/// itself, to serve.
/// </summary>
internal sealed record Command(string Word, string Usage, string Summary, string Example, Func<CommandRun, Task<int?>> Run)
{
    public ImmutableArray<CommandOption> Options { get; init; } = [];

    public int Operands { get; init; }

    /// <summary>Whether it accepts the server's settings, as --SECTION:SETTING VALUE.</summary>
    public bool TakesSettings { get; init; } = true;

    public CommandOption? Find(string name) =>
        Options.FirstOrDefault(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>An option of a command: --name with a value, for which Value is the placeholder, or without one for a flag.</summary>
internal sealed record CommandOption(string Name, string? Value, string Summary);

/// <summary>An error that whoever ran the command can fix; the message is one sentence that says how.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>An invalid command line.</summary>
internal sealed class UsageException(string message) : Exception(message);
