using System.Text.Json;

namespace Catalogue.Api.Http;

/// <summary>
/// Who is let in, before anything of a request is read. Answer passes a request on or refuses it; Open is told the payload of a WebSocket's
/// connection_init, with the handshake that opened it, and throws BadRequest to refuse it.
/// </summary>
internal sealed record Admission(Func<HttpContext, RequestDelegate, Task> Answer, Func<HttpContext, JsonElement, Task> Open);
