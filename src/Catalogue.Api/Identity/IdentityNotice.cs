using Catalogue.Api.Start;

namespace Catalogue.Api.Identity;

/// <summary>Logs at start-up who can sign in.</summary>
internal sealed partial class IdentityNotice(
    IdentitySettings settings, PublicAddress address, ExampleCode code, ILogger<IdentityNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.IsOff)
            Off(logger);
        else if (settings.IsDevelopment)
            Development(logger, code.Text);
        if (address.Given is null && !settings.IsOff && !settings.IsDevelopment)
            NoAddress(logger);
        foreach (var (name, provider) in settings.Providers)
            Provider(logger, name, provider.Authority);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Staff functions are off, for there is no identity provider: name one with Identity:Providers:NAME:Authority "
            + "and :Audience.")]
    private static partial void Off(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Tokens for development are taken, as the command `token` and `dotnet "
        + "user-jwts` make them. The example accounts of GraphiQL ask for this code: {Code}")]
    private static partial void Development(ILogger logger, string code);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "No links for providers can be made, for it is not known where people find this server: set Catalogue:PublicAddress.")]
    private static partial void NoAddress(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Tokens of {Provider} are taken ({Authority}).")]
    private static partial void Provider(ILogger logger, string provider, string authority);
}
