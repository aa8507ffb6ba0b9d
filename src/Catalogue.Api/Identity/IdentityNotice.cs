namespace Catalogue.Api.Identity;

/// <summary>Says at start who can sign in.</summary>
internal sealed partial class IdentityNotice(IdentitySettings settings, ILogger<IdentityNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.IsOff)
            Off(logger);
        else if (settings.IsDevelopment)
            Development(logger);
        foreach (var (name, provider) in settings.Providers)
            Provider(logger, name, provider.Authority);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff functions are off, for there is no identity provider: name one with Identity:Providers:NAME:Authority and :Audience.")]
    private static partial void Off(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Tokens for development are taken, as the command `token` and `dotnet user-jwts` make them.")]
    private static partial void Development(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Tokens of {Provider} are taken ({Authority}).")]
    private static partial void Provider(ILogger logger, string provider, string authority);
}
