using System.Text.Json;
using Catalogue.GraphQL.Tests.Execution;

namespace Catalogue.GraphQL.Tests.Hostile;

/// <summary>Sends a request to an engine with its limits as they come, and counts the bytes that answering it asked for.</summary>
internal static class HostileRequest
{
    private const long Most = 20_000_000;

    private static readonly Engine engine = Sample.Make(new EngineOptions());

    /// <summary>The errors of a refusal that cost little; anything else fails.</summary>
    public static IReadOnlyList<GraphQLError> Refused(
        string query, string variables = "{}", string? operationName = null, Engine? by = null)
    {
        var response = Answer(query, variables, operationName, by ?? engine, out var bytes);
        Assert.Equal(ResponseKind.RequestError, response.Kind);
        Assert.InRange(bytes, 0, Most);
        Assert.NotEmpty(response.Errors);
        Assert.All(response.Errors, error => Assert.True(error.Message.Length > 0 && error.Code.Length > 0));
        return response.Errors;
    }

    /// <summary>The response as JSON; it may hold errors of fields, but ran.</summary>
    public static string Executed(string query, string variables = "{}", Engine? by = null, long most = Most)
    {
        var response = Answer(query, variables, null, by ?? engine, out var bytes);
        Assert.True(response.Kind == ResponseKind.Executed, response.Json);
        Assert.InRange(bytes, 0, most);
        return response.Json;
    }

    private static (ResponseKind Kind, IReadOnlyList<GraphQLError> Errors, string Json) Answer(
        string query, string variables, string? operationName, Engine engine, out long bytes)
    {
        using var json = JsonDocument.Parse(variables);
        var request = new GraphQLRequest(query) { Variables = json.RootElement, OperationName = operationName };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answering = engine.ExecuteAsync(request);
        bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(answering.IsCompletedSuccessfully);
        using var response = answering.Result;
        using var written = JsonDocument.Parse(response.Json);
        Assert.Equal(response.Kind == ResponseKind.Executed, written.RootElement.TryGetProperty("data", out _));
        Assert.Equal(response.Errors.Count > 0, written.RootElement.TryGetProperty("errors", out _));
        return (response.Kind, response.Errors, System.Text.Encoding.UTF8.GetString(response.Json.Span));
    }
}
