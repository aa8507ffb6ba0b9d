using Catalogue.GraphQL;

namespace Catalogue.Api.Pages;

/// <summary>
/// What is asked cannot be answered: Status is HTTP's; TextKey names the sentence for people; What is put in its blank, null when it
/// has none.
/// </summary>
internal sealed class PageRefusal(int status, string textKey, string? what = null) : Exception
{
    public int Status => status;

    public string TextKey => textKey;

    public string? What => what;

    /// <summary>In seconds; null where it says nothing.</summary>
    public int? RetryAfter { get; private init; }

    /// <summary>A value that a parameter of the address cannot have.</summary>
    public static PageRefusal Parameter(string name, string value) => new(StatusCodes.Status400BadRequest, "problem", $"{name}={value}");

    /// <summary>The engine's refusal of a page's question.</summary>
    public static PageRefusal Of(ResponseKind kind, GraphQLError error, int? retryAfter) => kind switch
    {
        ResponseKind.RateLimited => new(StatusCodes.Status429TooManyRequests, "busyText") { RetryAfter = retryAfter },
        ResponseKind.Overloaded or ResponseKind.TimedOut =>
            new(StatusCodes.Status503ServiceUnavailable, "busyText") { RetryAfter = retryAfter },
        _ when error.Code == ErrorCodes.InternalError => new(StatusCodes.Status500InternalServerError, "problemOther"),
        _ => new(StatusCodes.Status400BadRequest, "problemOther"),
    };
}
