using System.Collections.Immutable;
using Catalogue.Api.Http.Work;
using Catalogue.Data.Snapshot;
using Microsoft.AspNetCore.Cors;

namespace Catalogue.Api.Identity;

/// <summary>
/// The endpoints that GraphiQL uses for signing in. `/graphiql/sign-in.json` lists the providers, and is public; in development
/// `/graphiql/example-sign-in` issues a token for an example account to whoever sends the code that the server prints. Pages of other sites
/// can read neither.
/// </summary>
internal static class SignInEndpoints
{
    public const string Offer = "/graphiql/sign-in.json";
    public const string Example = "/graphiql/example-sign-in";

    /// <summary>The header with the code from the server's console; in an address it would end up in histories and logs.</summary>
    public const string CodeHeader = "Example-Code";

    public static void MapSignIn(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IdentitySettings>();
        var own = app.MapGroup("").WithMetadata(new DisableCorsAttribute());
        own.MapMethods(
            Offer,
            [HttpMethods.Get, HttpMethods.Head],
            (HttpContext context, CatalogueStore store) => Answer(context, OfferOf(settings, store)))
            .WithMetadata(new WorkPrice(100, "the providers and accounts"));
        // For every method, so that a browser's CORS preflight gets no permission either.
        if (settings.IsDevelopment)
            own.Map(Example, SignInAsync).WithMetadata(new WorkPrice(1_000, "the signing of a token"));
    }

    private static SignInOffer OfferOf(IdentitySettings settings, CatalogueStore store) => new(
        settings.IsOff,
        [.. settings.Offered.Select(offered => new OfferedProvider(
            offered.Name,
            offered.Label,
            offered.Provider.Authority,
            offered.Provider.ClientId!,
            offered.Provider.Scope,
            offered.Provider.Resource))],
        settings.IsDevelopment
            ? [.. from account in ExampleAccount.All let place = account.PlaceIn(store.Current!.Working) where place is not null
                select new OfferedAccount(account.Id, account.Name, account.Role.ToString().ToUpperInvariant(), place)]
            : []);

    private static async Task<IResult> SignInAsync(HttpContext context, ExampleCode code, DevelopmentKey key, TimeProvider clock)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return Refuse(StatusCodes.Status405MethodNotAllowed, "An example account is signed in by POST.");
        }

        if (!LocalOriginCheck.Passes(context.Request))
            return Refuse(
                StatusCodes.Status403Forbidden,
                "Example accounts are for GraphiQL in a browser on the machine that the server runs on. Elsewhere use the command "
                + "`token`.");
        if (!code.Is(context.Request.Headers[CodeHeader]))
            return Refuse(
                StatusCodes.Status403Forbidden,
                $"The header {CodeHeader} is to hold the code that the server showed where it was started.",
                isCodeWrong: true);
        if (ExampleAccount.All.FirstOrDefault(account => account.Id == context.Request.Query["account"]) is not { } account)
            return Refuse(
                StatusCodes.Status400BadRequest,
                $"There is no such example account. There are {string.Join(", ", ExampleAccount.All.Select(account => account.Id))}: name "
                + "one as ?account=….");
        var now = clock.GetUtcNow();
        return Answer(context, new ExampleToken(
            await key.SignAsync(account.Claims, now, ExampleAccount.Time, context.RequestAborted), now + ExampleAccount.Time));
    }

    private static IResult Answer<T>(HttpContext context, T answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(answer);
    }

    private static IResult Refuse(int status, string message, bool isCodeWrong = false) =>
        Results.Json(new { message, isCodeWrong }, statusCode: status);

    private sealed record SignInOffer(bool IsOff, ImmutableArray<OfferedProvider> Providers, ImmutableArray<OfferedAccount> Accounts);

    private sealed record OfferedProvider(string Name, string Label, string Authority, string ClientId, string Scope, string? Resource);

    private sealed record OfferedAccount(string Id, string Name, string Role, string Place);

    private sealed record ExampleToken(string Token, DateTimeOffset Until);
}
