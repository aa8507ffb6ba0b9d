namespace Catalogue.Api.Start;

/// <summary>One run of a command: what it was given, where it writes, and its way to the database.</summary>
internal sealed record CommandRun(CommandLine Line, TextWriter Output, TextWriter Errors, TimeProvider Clock, CancellationToken Cancel)
{
    /// <summary>Of the command line, the environment and a file. Throws SettingException for a setting that there is not.</summary>
    public IConfiguration Configuration => Builder.Configuration;

    private WebApplicationBuilder Builder => field ??= Build();

    /// <summary>
    /// The database that the server would answer from, migrated, and filled when it was empty if that is asked. What it has to say goes to
    /// standard error, so that standard output is the command's alone. Throws what StartFailure explains.
    /// </summary>
    public async Task<CatalogueSource> OpenAsync(bool fill = true)
    {
        using var logging = LoggerFactory.Create(log => log
            .AddConfiguration(Configuration.GetSection("Logging"))
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter(level => level >= LogLevel.Warning));
        return await CatalogueSource.OpenAsync(Configuration, Builder.Environment.ContentRootPath, Clock, logging, fill, Cancel);
    }

    private WebApplicationBuilder Build()
    {
        var builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { Args = Line.Settings, ContentRootPath = AppContext.BaseDirectory });
        KnownSettings.Check(builder.Configuration);
        return builder;
    }

    /// <summary>Tells how far long work is, where a person watches.</summary>
    public ProgressBar Progress(string what, long total) =>
        new(Errors, what, total, Clock, isShown: ReferenceEquals(Errors, Console.Error) && !Console.IsErrorRedirected);
}
