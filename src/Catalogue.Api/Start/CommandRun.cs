using Catalogue.Data.Seed;

namespace Catalogue.Api.Start;

/// <summary>One run of a command: its arguments, its output, and its access to the database.</summary>
internal sealed record CommandRun(CommandLine Line, TextWriter Output, TextWriter Errors, TimeProvider Clock, CancellationToken Cancel)
{
    /// <summary>From the command line, the environment and a file. Throws SettingException for an unknown setting.</summary>
    public IConfiguration Configuration => Builder.Configuration;

    /// <summary>What the server would fill an empty catalogue with. Throws SettingException.</summary>
    public StartingData StartingData => ExamplesSetting.Read(Configuration, Builder.Environment.IsDevelopment());

    private WebApplicationBuilder Builder => field ??= Build();

    /// <summary>
    /// The database that the server would use, migrated. Messages go to standard error, so that standard output only has the command's own
    /// output. Throws what StartFailure explains.
    /// </summary>
    public async Task<CatalogueSource> OpenAsync()
    {
        using var logging = LoggerFactory.Create(log => log
            .AddConfiguration(Configuration.GetSection("Logging"))
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter(level => level >= LogLevel.Warning));
        return await CatalogueSource.OpenAsync(
            Configuration, Builder.Environment.ContentRootPath, Clock, logging, StartingData.None, Cancel);
    }

    private WebApplicationBuilder Build()
    {
        var builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { Args = Line.Settings, ContentRootPath = AppContext.BaseDirectory });
        KnownSettings.Check(builder.Configuration);
        return builder;
    }

    /// <summary>Shows the progress of long work when a terminal is attached.</summary>
    public ProgressBar Progress(string what, long total) =>
        new(Errors, what, total, Clock, isShown: ReferenceEquals(Errors, Console.Error) && !Console.IsErrorRedirected);
}
