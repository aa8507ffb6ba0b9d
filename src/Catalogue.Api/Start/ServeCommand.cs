namespace Catalogue.Api.Start;

/// <summary>`serve`: the default command; Program.cs implements it.</summary>
internal static class ServeCommand
{
    public static Command Command { get; } = new(
        "serve",
        "serve [--urls ADDRESS]",
        "serves the catalogue, as no command does",
        "serve --urls http://localhost:5080 --Catalogue:DataFolder data",
        _ => Task.FromResult<int?>(null))
    {
        // The framework's settings without a colon.
        Options =
        [
            new("urls", "ADDRESSES", "where it listens, with ; between (http://localhost:5080)"),
            new("http_ports", "PORTS", "the same by port, on every address of the machine"),
            new("https_ports", "PORTS", "the same with TLS"),
            new("AllowedHosts", "HOSTS", "the hosts that it answers for, with ; between (all)"),
            new("contentRoot", "FOLDER", "where appsettings.json is (the program's folder)"),
            new("environment", "NAME", "Development or Production (Production)"),
        ],
    };
}
