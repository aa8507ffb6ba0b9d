namespace Catalogue.Api.Start;

/// <summary>One run of a command: what it was given, where it writes, and its way to the database.</summary>
internal sealed record CommandRun(CommandLine Line, TextWriter Output, TextWriter Errors, TimeProvider Clock, CancellationToken Cancel)
{
    /// <summary>
    /// The database that the server would answer from, migrated, and filled when it was empty if that is asked. What it has to say goes to standard error, so
    /// that standard output is the command's alone. Throws what StartFailure explains.
    /// </summary>
    public async Task<CatalogueSource> OpenAsync(bool fill = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Line.Settings, ContentRootPath = AppContext.BaseDirectory });
        KnownSettings.Check(builder.Configuration);
        using var logging = LoggerFactory.Create(log => log
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter(level => level >= LogLevel.Warning));
        return await CatalogueSource.OpenAsync(builder.Configuration, builder.Environment.ContentRootPath, Clock, logging, fill, Cancel);
    }

    /// <summary>Tells how far long work is, where a person watches.</summary>
    public ProgressBar Progress(string what, long total) => new(Errors, what, total, Clock, isShown: ReferenceEquals(Errors, Console.Error) && !Console.IsErrorRedirected);
}
