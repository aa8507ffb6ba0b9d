using System.Collections.Immutable;
using System.Globalization;

namespace Catalogue.Api.Start;

/// <summary>
/// The arguments after the command: its options and flags, its operands, and settings of the server, recognised by their colon
/// (--Catalogue:DataFolder FOLDER). A value follows its name, or comes after = in the same word.
/// </summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> options = [];
    private readonly HashSet<string> flags = [];
    private readonly List<string> operands = [];
    private readonly List<string> settings = [];

    private CommandLine()
    {
    }

    public ImmutableArray<string> Operands => [.. operands];

    /// <summary>For a configuration builder.</summary>
    public string[] Settings => [.. settings];

    /// <summary>Throws UsageException for what the command does not accept.</summary>
    public static CommandLine Read(Command command, ReadOnlySpan<string> words)
    {
        var line = new CommandLine();
        for (var at = 0; at < words.Length; at++)
        {
            var (word, next) = (words[at], at + 1 < words.Length ? words[at + 1] : null);
            at += line.Take(command, word, next) ? 1 : 0;
        }

        return line;
    }

    public bool Has(string flag) => flags.Contains(flag);

    public string? Option(string name) => options.GetValueOrDefault(name);

    /// <summary>A whole number within bounds; null when it is not given. Throws UsageException.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Option(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most)
            return number;
        throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"--{name} takes a whole number from {least} to {most}, not \"{text}\"."));
    }

    /// <summary>One of these words, the first by default. Throws UsageException.</summary>
    public string Choice(string name, params ReadOnlySpan<string> words)
    {
        var word = Option(name) ?? words[0];
        return words.Contains(word) ? word : throw new UsageException($"--{name} takes {string.Join(" or ", words)}, not \"{word}\".");
    }

    // Returns whether the next word was used as this option's value.
    private bool Take(Command command, string word, string? next)
    {
        if (!word.StartsWith('-'))
        {
            if (operands.Count == command.Operands)
                throw new UsageException($"\"{word}\" is more than {command.Word} takes.");
            operands.Add(word);
            return false;
        }

        var (name, given) = word.IndexOf('=') is >= 0 and var sign
            ? (word[..sign].TrimStart('-'), word[(sign + 1)..])
            : (word.TrimStart('-'), null);
        var option = word.StartsWith("--", StringComparison.Ordinal) ? command.Find(name) : null;
        if (option is { Value: null } && given is null)
        {
            flags.Add(option.Name);
            return false;
        }

        var isSetting = command.TakesSettings && word.StartsWith("--", StringComparison.Ordinal)
            && name.Contains(':', StringComparison.Ordinal);
        if (!isSetting && option?.Value is null)
            throw Unknown(command, word, name, option);
        var value = given ?? next ?? throw new UsageException($"--{name} must be followed by its value.");
        if (isSetting)
            settings.Add($"--{name}={value}");
        else if (!options.TryAdd(option!.Name, value))
            throw new UsageException($"--{name} is given twice.");
        return given is null;
    }

    private static UsageException Unknown(Command command, string word, string name, CommandOption? flag) => flag is null
        ? new(
            $"{command.Word} has no option "
            + $"{word.Split('=')[0]}.{Commands.DidYouMean($"--{name}", command.Options.Select(option => $"--{option.Name}"))}")
        : new($"{command.Word} has no option --{name} with a value.");
}
