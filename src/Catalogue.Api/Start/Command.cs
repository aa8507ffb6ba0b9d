using System.Collections.Immutable;

namespace Catalogue.Api.Start;

/// <summary>
/// Something the program does besides serving. Usage is its command line after the program's name, Summary one line. Options have a value (--name VALUE),
/// flags have none (--name); Operands is how many it takes of what has no name. Run gives the exit code: 0 for done, 1 for a refusal.
/// </summary>
internal sealed record Command(string Word, string Usage, string Summary, Func<CommandRun, Task<int>> Run)
{
    public ImmutableArray<string> Options { get; init; } = [];

    public ImmutableArray<string> Flags { get; init; } = [];

    public int Operands { get; init; }
}

/// <summary>What stops a command and the one who gave it can mend; the message is one sentence that says how.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>A command line that cannot be read.</summary>
internal sealed class UsageException(string message) : Exception(message);
