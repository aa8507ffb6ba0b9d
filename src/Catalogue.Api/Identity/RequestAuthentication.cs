using System.Text.Json;
using Catalogue.Api.Http;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Identity;

/// <summary>
/// Authenticates a request before anything of it runs: by its Authorization header; for a WebSocket by that of its handshake, or by the
/// payload of connection_init. Without a token the request is anonymous; with an invalid one it is refused. Source: RFC 6750.
/// </summary>
internal sealed class RequestAuthentication(TokenReading tokens)
{
    /// <summary>Passes the request on, with the sender as a SignedIn among its features.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (context.Request.Headers.Authorization is { Count: > 0 } sent)
            {
                context.Response.Headers.CacheControl = "private, no-store";
                context.Features.Set(await tokens.ReadAsync(
                    sent is [{ } only] ? only : throw TokenFault.Malformed, context.RequestAborted));
            }
        }
        catch (BadRequest refusal)
        {
            await RefuseAsync(context, refusal);
            return;
        }

        await next(context);
    }

    /// <summary>The payload of connection_init, undefined when it has none. Throws BadRequest.</summary>
    public async Task OpenAsync(HttpContext handshake, JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object || payload.EnumerateObject()
            .FirstOrDefault(IsAuthorization).Value is not { ValueKind: not JsonValueKind.Undefined and not JsonValueKind.Null } sent)
            return;
        handshake.Features.Set(await tokens.ReadAsync(
            sent.ValueKind == JsonValueKind.String ? sent.GetString()! : throw TokenFault.Malformed, handshake.RequestAborted));
    }

    private static bool IsAuthorization(JsonProperty member) => member.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, BadRequest refusal)
    {
        var error = refusal.Code == IdentityErrors.Forbidden ? "insufficient_scope" : "invalid_token";
        if (refusal.Status != StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.WWWAuthenticate =
                $"Bearer realm=\"catalogue\", error=\"{error}\", error_description=\"{Plain(refusal.Message)}\"";
        string mediaType;
        try
        {
            mediaType = MediaType.Negotiate(context.Request);
        }
        catch (BadRequest)
        {
            mediaType = MediaType.Json;
        }

        // No cache keeps a refusal, so that it may be in the reader's language.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            return Task.CompletedTask;
        });
        var told = AcceptedLanguage.Of(context.Request, "nl", "en") == "nl" ? refusal.InDutch() : refusal;
        return ResponseWriting.RefuseAsync(context, told, mediaType == MediaType.GraphQLResponse ? mediaType : MediaType.Json);
    }

    // RFC 6750 §3: the description is for developers of the client, in printable ASCII without quotes and backslashes.
    private static string Plain(string sentence) =>
        new([.. sentence.Select(letter => letter is '"' or '\\' ? '\'' : char.IsBetween(letter, ' ', '~') ? letter : '.')]);
}
