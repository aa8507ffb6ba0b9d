using System.Text.Json;

namespace Catalogue.Api.Http;

/// <summary>
/// Authentication, before anything of a request is read. Answer passes a request on or refuses it; Open gets the payload of a WebSocket's
/// connection_init and its handshake, and throws BadRequest to refuse the connection.
/// </summary>
internal sealed record Admission(Func<HttpContext, RequestDelegate, Task> Answer, Func<HttpContext, JsonElement, Task> Open);
