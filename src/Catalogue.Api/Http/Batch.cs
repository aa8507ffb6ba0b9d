using System.Text.Json;
using Catalogue.Api.Http.Bounds;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http;

/// <summary>
/// A body with an array of requests: they run one after the other, each within the limits of a single request, and are answered in an
/// array. When an answer does not fit with those before it, a refusal takes its place, and the rest is not run.
/// </summary>
internal sealed class Batch(Engine engine, RequestFactory factory, TransportOptions options)
{
    public async Task AnswerAsync(HttpContext context, JsonElement requests, string mediaType)
    {
        Check(requests.GetArrayLength(), mediaType);
        var sending = Sending.Of(context);
        var client = ClientAddress.Of(context.Connection.RemoteIpAddress);
        ResponseWriting.SetHeaders(context, mediaType, StatusCodes.Status200OK);
        var separator = "["u8.ToArray();
        var room = (long)options.Limits.AnswerBytes;
        foreach (var request in requests.EnumerateArray())
        {
            await sending.WriteBodyAsync(context, separator);
            var (admitted, taken) = sending.Buffered.Admit(client, await RunAsync(context, request, room));
            using var response = admitted;
            using var lease = taken;
            await sending.WriteBodyAsync(context, response.Json);
            room -= response.Json.Length;
            separator[0] = (byte)',';
        }

        await sending.WriteBodyAsync(context, "]"u8.ToArray());
    }

    private async ValueTask<GraphQLResponse> RunAsync(HttpContext context, JsonElement request, long room)
    {
        try
        {
            if (room <= 0)
                throw Full("It was not run: the");
            var response = await engine.ExecuteAsync(factory.Make(RequestParameters.Of(request), context.Request), context.RequestAborted);
            if (response.Json.Length <= room)
                return response;
            response.Dispose();
            throw Full("It was run, and its answer is left out: the");
        }
        catch (BadRequest refusal)
        {
            return GraphQLResponse.Refuse([refusal.Error]);
        }
    }

    private BadRequest Full(string what) => BadRequest.Beyond(
        null,
        $"{what} answers of the batch hold more than {options.Limits.AnswerBytes} bytes. Send fewer requests in one.",
        "answerBytes",
        options.Limits.AnswerBytes);

    private void Check(int count, string mediaType)
    {
        if (!options.Batching)
            throw RequestBody
                .Malformed("This server takes no batches: send one request in a body. The option GraphQL:Batching allows them.");
        if (mediaType == MediaType.EventStream)
            throw RequestBody.Malformed("A batch cannot be answered as an event stream.");
        if (count == 0)
            throw RequestBody.Malformed("The batch holds no request.");
        var most = options.Limits.BatchedOperations;
        if (count > most)
            throw BadRequest.Beyond(
                StatusCodes.Status400BadRequest, $"The batch holds {count} requests, the limit is {most}.", "batchedOperations", most);
    }
}
