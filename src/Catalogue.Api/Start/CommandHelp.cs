using System.Collections.Immutable;
using System.Reflection;

namespace Catalogue.Api.Start;

/// <summary>Prints help on the commands.</summary>
internal static class CommandHelp
{
    private static readonly CommandOption help = new("help", null, "prints this, and does nothing else; -h as well");

    /// <summary>The release's version, with the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(CommandHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Whether the words ask for help, which then takes precedence over everything else.</summary>
    public static bool IsAsked(ReadOnlySpan<string> words) => words.Contains("--help") || words.Contains("-h");

    /// <summary>Every command with an example and its options.</summary>
    public static string Of(ImmutableArray<Command> commands) => $"""
        The catalogue of education-support offers, version {Version}.

        Commands; without one it serves:
        {Table(commands.Select(command => (command.Usage, command.Summary)))}

        Options:
        {Table([Row(help), ("--version", "prints the version")])}

        Examples:
        {string.Join(Environment.NewLine, commands.Select(command => $"  {command.Example}"))}

        A command with --help tells its options. Settings: docs/operations.md.
        """;

    public static string Of(Command command) => $"""
        {command.Usage}
          {command.Summary}

        Options:
        {Table([.. command.Options.Select(Row), .. Settings(command), Row(help)])}

        Example:
          {command.Example}
        """;

    private static IEnumerable<(string, string)> Settings(Command command) =>
        command.TakesSettings ? [("--SECTION:SETTING VALUE", "a setting of the server: docs/operations.md")] : [];

    private static (string Name, string Summary) Row(CommandOption option) =>
        (option.Value is null ? $"--{option.Name}" : $"--{option.Name} {option.Value}", option.Summary);

    private static string Table(IEnumerable<(string Left, string Right)> rows)
    {
        var all = rows.ToArray();
        var width = Math.Min(all.Max(row => row.Left.Length), 40);
        return string.Join(Environment.NewLine, all.Select(row => row.Left.Length > width
            ? $"  {row.Left}{Environment.NewLine}  {"".PadRight(width)}  {row.Right}"
            : $"  {row.Left.PadRight(width)}  {row.Right}"));
    }
}
