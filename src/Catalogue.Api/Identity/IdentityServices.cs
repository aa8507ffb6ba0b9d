
namespace Catalogue.Api.Identity;

/// <summary>
/// The authentication services: a scheme for each provider, for which the library manages the keys, and in development the standard one as
/// well.
/// </summary>
internal static class IdentityServices
{
    public static void AddIdentity(this WebApplicationBuilder builder, TimeProvider clock)
    {
        var settings = IdentitySettings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TokenCommand.KeyOf(builder.Configuration, builder.Environment));
        services.AddSingleton<ExampleCode>();
        services.AddSingleton<TrustedIssuers>();
        services.AddSingleton<TokenReading>();
        services.AddSingleton<RequestAuthentication>();
        services.AddHostedService<IdentityNotice>();
        var schemes = services.AddAuthentication();
        foreach (var (name, provider) in settings.Providers)
            schemes.AddJwtBearer(name, options => TokenParameters.SetProvider(options, provider, clock));
        if (settings.IsDevelopment)
            schemes.AddJwtBearer(IdentitySettings.UserTokens, options => TokenParameters.Set(options.TokenValidationParameters, clock));
    }
}
