namespace Catalogue.Api.Http.Answers;

/// <summary>
/// The place of a question in the cache, with its answer at the latest version that was asked, and the requests that are known to ask it.
/// All but IsTouched is changed under the cache's lock.
/// </summary>
internal sealed class KeptSlot(KeptAnswer answer)
{
    /// <summary>The estimated memory of a place besides its answer, all its requests included.</summary>
    public const int Bytes = 2_000;

    // Enough for the spellings of one question by the clients of one site.
    private const int MostRequests = 8;

    private readonly AnswerKey[] requests = new AnswerKey[MostRequests];
    private int linked;

    public KeptAnswer Answer { get; set; } = answer;

    /// <summary>The bytes that it counts for.</summary>
    public long Held { get; set; } = answer.Json.Length + Bytes;

    /// <summary>Whether it was asked since the cache last looked for something to drop.</summary>
    public bool IsTouched { get; set; }

    public IEnumerable<AnswerKey> Requests => requests.Take(linked);

    /// <summary>Adds a request; the one that it takes the place of is returned, if any.</summary>
    public AnswerKey? Link(in AnswerKey request)
    {
        var at = linked++ % MostRequests;
        AnswerKey? replaced = linked > MostRequests ? requests[at] : null;
        requests[at] = request;
        return replaced;
    }
}
