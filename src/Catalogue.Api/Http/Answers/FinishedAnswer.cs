using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Answers;

/// <summary>
/// An answer to be written: a response of the engine, whose memory goes back to its pool on Dispose, or bytes that others read as well.
/// </summary>
internal sealed class FinishedAnswer : IDisposable
{
    private readonly GraphQLResponse? response;

    private FinishedAnswer(GraphQLResponse response, ReadOnlyMemory<byte> json, bool isOwn, bool isShared)
    {
        (this.response, Json, Kind, IsShared) = (isOwn ? response : null, json, response.Kind, isShared);
        IsPlain = response is { Kind: ResponseKind.Executed, Errors.Count: 0 };
    }

    private FinishedAnswer(KeptAnswer kept) => (Json, Kind, IsShared, IsPlain) = (kept.Json, ResponseKind.Executed, true, true);

    public ReadOnlyMemory<byte> Json { get; }

    public ResponseKind Kind { get; }

    /// <summary>Whether it is an answer without errors.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether everybody who asks the same gets it.</summary>
    public bool IsShared { get; }

    public static FinishedAnswer Own(GraphQLResponse response, bool isShared) =>
        new(response, response.Json, isOwn: true, isShared);

    /// <summary>Takes a response over and gives its memory back.</summary>
    public static FinishedAnswer ForMany(GraphQLResponse response, ReadOnlyMemory<byte> copy)
    {
        var finished = new FinishedAnswer(response, copy, isOwn: false, isShared: true);
        response.Dispose();
        return finished;
    }

    public static FinishedAnswer Of(KeptAnswer kept) => new(kept);

    public void Dispose() => response?.Dispose();
}
