using Catalogue.Api.Http.Work;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http;

/// <summary>
/// A request of which nothing was run. Status is the HTTP status; null for that of any request error, which depends on the media type. Code
/// is sent as extensions.code.
/// </summary>
internal sealed class BadRequest(int? status, string message, string code = BadRequest.Malformed) : Exception(message)
{
    public const string Malformed = "BAD_REQUEST";
    public const string TooLarge = "BODY_TOO_LARGE";
    public const string AddressTooLong = "ADDRESS_TOO_LONG";
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string NotFound = "NOT_FOUND";

    public int? Status { get; } = status;

    public string Code { get; } = code;

    public GraphQLError Error => new(Message, Code) { Extensions = Figures };

    /// <summary>The sentence in Dutch, for messages that people read who may not know English; null for messages to programmers.</summary>
    public string? Dutch { get; init; }

    /// <summary>The members of extensions besides the code.</summary>
    public IReadOnlyDictionary<string, object?>? Figures { get; init; }

    /// <summary>The Allow header, when the method is not allowed.</summary>
    public string? Allow { get; init; }

    /// <summary>After how many seconds a retry may succeed; null when it would not.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The refusal with its Dutch sentence, if it has one.</summary>
    public BadRequest InDutch() =>
        Dutch is null ? this : new(Status, Dutch, Code) { Figures = Figures, Allow = Allow, RetryAfter = RetryAfter };

    /// <summary>A limit that was exceeded, with its figure.</summary>
    public static BadRequest Beyond(
        int? status,
        string message,
        string limit,
        long maximum,
        string code = ErrorCodes.LimitExceeded,
        int? retryAfter = null) => new(status, message, code)
    {
        Figures = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum },
        RetryAfter = retryAfter,
    };

    /// <summary>A request for which there is no work now.</summary>
    public static BadRequest Of(WorkRefusal refusal) =>
        new(ResponseWriting.StatusOf(refusal.Kind, MediaType.Json), refusal.Message, refusal.Code)
        {
            Figures = refusal.Figures,
            RetryAfter = refusal.RetryAfter,
        };

    /// <summary>The address does not allow the method; allow lists those it does.</summary>
    public static BadRequest OtherMethod(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, message, MethodNotAllowed) { Allow = allow };
}
