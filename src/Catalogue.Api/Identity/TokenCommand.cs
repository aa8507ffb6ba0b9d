using Catalogue.Api.Start;
using Catalogue.Data.Curation;
using Catalogue.Data.Embedded;

namespace Catalogue.Api.Identity;

/// <summary>`token`: prints a token for signing in, in development.</summary>
internal static class TokenCommand
{
    private const int MostHours = 24 * 366;

    public static Command Command { get; } = new(
        "token",
        "token --role ROLE [--municipality SLUG] [--organisation SLUG] [--name NAME] [--hours N]",
        "prints a token for development, by which its bearer is an editor (of an organisation), a curator (of a municipality) or an "
        + "administrator, for N hours (8)",
        "token --role curator --municipality sint-truiden",
        RunAsync)
    {
        Options =
        [
            new("role", "ROLE", "editor, curator or administrator"),
            new("municipality", "SLUG", "a curator's municipality"),
            new("organisation", "SLUG", "an editor's organisation"),
            new("name", "NAME", "what its bearer is called"),
            new("hours", "N", "how long it is good (8)"),
        ],
    };

    private static async Task<int?> RunAsync(CommandRun run)
    {
        var line = run.Line;
        if (!Roles.TryRead(line.Option("role") ?? "", out var role))
            throw new UsageException("--role takes editor, curator or administrator.");
        if (role == Role.Editor && line.Option("organisation") is null)
            throw new UsageException("An editor has an organisation: name it with --organisation SLUG.");
        if (role == Role.Curator && line.Option("municipality") is null)
            throw new UsageException("A curator has a municipality: name it with --municipality SLUG.");
        var time = TimeSpan.FromHours(line.Number("hours", 1, MostHours) ?? 8);
        var builder = WebApplication
            .CreateBuilder(new WebApplicationOptions { Args = line.Settings, ContentRootPath = AppContext.BaseDirectory });
        KnownSettings.Check(builder.Configuration);
        if (!builder.Environment.IsDevelopment())
            throw new CommandException(
                "Tokens of this command are for development, and no other server takes them: set ASPNETCORE_ENVIRONMENT to Development, or "
                + "sign in at your provider.");
        await run.Output.WriteLineAsync(await KeyOf(builder.Configuration, builder.Environment).SignAsync(
            ClaimsOf(line, role), run.Clock.GetUtcNow(), time, run.Cancel));
        return 0;
    }

    /// <summary>The key of the data folder that a server with this configuration uses.</summary>
    public static DevelopmentKey KeyOf(IConfiguration configuration, IHostEnvironment environment) =>
        new(async cancel => configuration["Catalogue:DataFolder"] ?? await DefaultDataFolder.ForAsync(environment.ContentRootPath, cancel));

    private static Dictionary<string, object> ClaimsOf(CommandLine line, Role role)
    {
        var name = line.Option("name") ?? $"{role} (development)";
        return DevelopmentKey.Claims(name, name, role, line.Option("organisation"), line.Option("municipality"));
    }
}
