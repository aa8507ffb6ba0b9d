using Catalogue.Api.Start;

using var shutdown = Shutdown.Listen();
if (await Commands.RunAsync(args, Console.Out, Console.Error, shutdown.Token) is { } exitCode)
    return exitCode;

try
{
    // Settings and pages are beside the program, whatever the working directory is.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    KnownSettings.Check(builder.Configuration);
    using var logging = LoggerFactory.Create(log => log.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole());
    await using var source = await CatalogueSource
        .OpenAsync(
            builder.Configuration,
            builder.Environment.ContentRootPath,
            TimeProvider.System,
            logging,
            ExamplesSetting.Read(builder.Configuration, builder.Environment.IsDevelopment()),
            shutdown.Token);
    builder.AddCatalogue(source, TimeProvider.System);
    builder.Services.AddHostedService<FirstWrite>();
    await using var app = builder.Build();
    app.MapCatalogue();
    await shutdown.ServeAsync(app);
    return 0;
}
catch (OperationCanceledException) when (shutdown.IsRequested)
{
    // Stopped during start-up.
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
