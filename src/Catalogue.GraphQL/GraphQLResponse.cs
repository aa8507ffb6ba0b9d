using System.Collections.Immutable;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Writing;

namespace Catalogue.GraphQL;

/// <summary>What kind of response it is: transports choose the HTTP status by it. Specification: §7.1.</summary>
public enum ResponseKind
{
    /// <summary>The operation ran: there is data, possibly null, and there may be errors.</summary>
    Executed,

    /// <summary>Nothing ran: errors and no data.</summary>
    RequestError,

    /// <summary>Nothing ran: this kind of operation is not allowed here.</summary>
    OperationNotAllowed,

    /// <summary>The operation timed out: errors and no data.</summary>
    TimedOut,

    /// <summary>Nothing ran: the client has used its share of the server.</summary>
    RateLimited,

    /// <summary>Nothing ran: the server has no place for it now.</summary>
    Overloaded,
}

/// <summary>A finished response. Json is UTF-8 in pooled memory, which is returned to the pool on Dispose. Specification: §7.</summary>
public sealed class GraphQLResponse : IDisposable
{
    private readonly JsonBuffer buffer;

    private GraphQLResponse(ResponseKind kind, JsonBuffer buffer, IReadOnlyList<GraphQLError> errors)
    {
        Kind = kind;
        this.buffer = buffer;
        Errors = errors;
    }

    public ResponseKind Kind { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }

    public ReadOnlyMemory<byte> Json => buffer.Written;

    /// <summary>A response without data.</summary>
    public static GraphQLResponse Refuse(ImmutableArray<GraphQLError> errors, ResponseKind kind = ResponseKind.RequestError)
    {
        var json = new JsonBuffer();
        json.Raw("{"u8);
        ErrorWriter.Write(json, errors);
        json.Raw("}"u8);
        return new GraphQLResponse(kind, json, errors);
    }

    public void Dispose() => buffer.Dispose();

    /// <summary>
    /// Completes a buffer that begins with `{"data":…` and takes ownership of it; errors are put before the data, where people see them.
    /// When the answer is too large it throws RunStoppedException, and the buffer stays the caller's.
    /// </summary>
    internal static GraphQLResponse Finish(JsonBuffer data, OperationRun run, CostReport? cost)
    {
        if (cost is not null)
        {
            data.Raw(",\"extensions\":{\"cost\":{\"fields\":"u8);
            data.Integer(cost.Fields);
            data.Raw(",\"limit\":"u8);
            data.Integer(cost.Limit);
            data.Raw("}}"u8);
        }

        data.Byte((byte)'}');
        var errors = run.Errors;
        if (errors.Count == 0)
        {
            run.CheckSize(data.Position);
            return new GraphQLResponse(ResponseKind.Executed, data, errors);
        }

        var json = new JsonBuffer(capacity: data.Position + 1024);
        json.Raw("{"u8);
        ErrorWriter.Write(json, errors);
        json.Raw(","u8);
        json.Raw(data.Written.Span[1..]);
        run.CheckSize(json.Position);
        data.Dispose();
        return new GraphQLResponse(ResponseKind.Executed, json, errors);
    }
}
