using Catalogue.Api.Binding;
using Catalogue.Api.Changes;
using Catalogue.Api.Freshness;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Bounds;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Identity;
using Catalogue.Api.Pages;
using Catalogue.Api.Reports;
using Catalogue.Api.Schedules;
using Catalogue.Data.Changes;
using Catalogue.Data.Database;
using Catalogue.Data.Files;
using Catalogue.Data.Freshness;
using Catalogue.Data.Postgres;
using Catalogue.Data.Reports;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Entries;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Start;

/// <summary>The registration of the server's services.</summary>
internal static class CatalogueServices
{
    public static void AddCatalogue(this WebApplicationBuilder builder, CatalogueSource source, TimeProvider clock)
    {
        var services = builder.Services;
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown.RequestGrace);
        services.AddSingleton(clock);
        services.AddSingleton<BrusselsClock>();
        services.AddSingleton(source.Connections);
        services.AddSingleton<CatalogueStore>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogueStore>());
        services.AddHostedService<FirstSnapshot>();
        services.AddSingleton<WriteHealth>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteHealth>());
        services.AddSingleton(new SearchFolder(source.SearchFolder));
        services.AddSingleton<OfferSearch>();
        services.AddHostedService(provider => provider.GetRequiredService<OfferSearch>());
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<OfferFollowing>();
        services.AddHostedService<DueOffers>();
        services.AddSingleton<OfferCuration>();
        services.AddSingleton<OfferImport>();
        services.AddSingleton<OfferReports>();
        services.AddSingleton<ConfirmationLinks>();
        services.AddSingleton(PublicAddress.Read(builder.Configuration, builder.Environment.IsDevelopment()));
        services.AddSingleton(DataLicenceSetting.Read(builder.Configuration));
        services.AddSingleton<EntryCuration>();
        var transport = TransportSettings.Read(builder.Configuration, clock);
        services.AddSingleton(transport);
        services.AddSingleton(new ReportRateLimiter(transport.Limits.Reports));
        services.AddSingleton<DatabaseTurns>();
        services.AddSingleton<ServerParts>();
        builder.AddAddressLimit(transport.Limits);
        builder.AddBounds(transport, ProxySettings.Read(builder.Configuration));
        services.AddSingleton(
            provider => new Engine(
                CatalogueSchema.Load(),
                Options(transport, provider.GetRequiredService<WriteHealth>(), provider.GetRequiredService<ILogger<Engine>>())));
        builder.AddIdentity(clock);
        services.AddCompression();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().WithMethods("GET", "POST", "PUT", "DELETE").AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.RetryAfter, WorkReport.PolicyHeader, WorkReport.BalanceHeader)
            .SetPreflightMaxAge(TimeSpan.FromDays(1))));
    }

    public static void MapCatalogue(this WebApplication app)
    {
        app.UseBounds();
        app.UseHostCheck();
        app.UseCors();
        app.UseAddressLimit(app.Services.GetRequiredService<TransportOptions>().Limits);
        MapGraphQL(app);
        app.UseWorkPrices();
        app.UseResponseCompression();
        app.MapHealth();
        app.MapSchema();
        app.MapCalendars();
        app.MapConfirmationPage();
        app.MapSignIn();
        app.MapPublicPages();
        app.MapWebPages(app.Services.GetRequiredService<IdentitySettings>().Offered.Select(offered => new Uri(offered.Provider.Authority)));
    }

    private static void MapGraphQL(WebApplication app)
    {
        var store = app.Services.GetRequiredService<CatalogueStore>();
        var version = new ServedVersion(store, app.Services.GetRequiredService<BrusselsClock>());
        var day = app.Services.GetRequiredService<BrusselsClock>();
        var parts = app.Services.GetRequiredService<ServerParts>();
        var address = app.Services.GetRequiredService<PublicAddress>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var signingIn = app.Services.GetRequiredService<RequestAuthentication>();
        app.MapGraphQL(
            "/graphql",
            app.Services.GetRequiredService<Engine>(),
            app.Services.GetRequiredService<TransportOptions>(),
            (carrier, basis) =>
            {
                var signedIn = carrier.Features.Get<SignedIn>();
                var caller = Caller.Of(carrier, address.Of(carrier.Request));
                return operation =>
                {
                    var actor = signedIn?.ActorAt(clock.GetUtcNow());
                    var asked = InContext.Of(operation);
                    return new CatalogueRequest(
                        store.Current!, AskedGraph.Of(operation.Type, asked, actor), day.Today, asked.Language)
                    {
                        Basis = basis,
                        Actor = actor,
                        Caller = caller,
                        Parts = parts,
                    };
                };
            },
            new AnswerVersion(() => version.Now, () => day.LeftOfToday),
            new Admission(signingIn.AnswerAsync, signingIn.OpenAsync),
            carrier => carrier.Features.Get<SignedIn>()?.Actor.Subject);
    }

    private static EngineOptions Options(TransportOptions transport, WriteHealth health, ILogger<Engine> logger) => new()
    {
        Parsing = transport.Limits.Parsing,
        Validation = transport.Limits.Validation,
        MaxCost = transport.Limits.Cost,
        MaxAnswerBytes = transport.Limits.AnswerBytes,
        MaxIntrospectedFields = transport.Limits.IntrospectedFields,
        MaxPlannedFields = transport.Limits.PlannedFields,
        MaxCachedBytes = transport.Limits.RememberedDocumentBytes,
        MaxTime = transport.Limits.Time,
        Clock = transport.Clock,
        Explain = exception => exception switch
        {
            FilterException refusal => new FieldException(
                refusal.Message, refusal.Code, new Dictionary<string, object?> { ["input"] = refusal.Path }),
            CatalogueBusyException busy => new FieldException(busy.Message, CatalogueBusyException.Code),
            CatalogueUnavailableException absence => Explained(absence, health),
            _ => null,
        },
        Unexpected = exception => EngineLog.FieldFailed(logger, exception),
    };

    private static FieldException Explained(CatalogueUnavailableException absence, WriteHealth health)
    {
        health.Note(absence);
        return new FieldException(absence.Message, absence.Code);
    }
}
