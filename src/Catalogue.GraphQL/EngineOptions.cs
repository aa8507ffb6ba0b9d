using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL;

/// <summary>The engine's limits and the sizes of its caches. Lengths are in UTF-16 units.</summary>
public sealed class EngineOptions
{
    public static EngineOptions Default { get; } = new();

    public ParserLimits Parsing { get; init; } = new();

    public ValidationLimits Validation { get; init; } = new();

    /// <summary>The most fields an answer may hold, estimated before execution; a list counts as its page size.</summary>
    public long MaxCost { get; init; } = 100_000;

    /// <summary>
    /// The most introspection fields an answer may hold, counted while it is written. Introspecting all of a schema of 150 types takes
    /// about 5,000.
    /// </summary>
    public int MaxIntrospectedFields { get; init; } = 100_000;

    /// <summary>The most fields planned for one operation. A field is counted once for each object type whose plan differs.</summary>
    public int MaxPlannedFields { get; init; } = 20_000;

    /// <summary>The most bytes an answer may have; checked while the answer is written.</summary>
    public int MaxAnswerBytes { get; init; } = 8 * 1_048_576;

    /// <summary>
    /// The timeout of an operation; for a subscription, of the answer to each event. A resolver that is running is only interrupted if it
    /// observes its cancellation token.
    /// </summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many resolvers of one operation are awaited at a time; further ones wait for a slot. Each may hold a database connection, so
    /// without this limit one operation could use up the connection pool.
    /// </summary>
    public int MaxAwaited { get; init; } = 4;

    /// <summary>The clock that timeouts are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The estimated memory, in bytes, that the cache of documents and their plans may take; one document may take at most an eighth of it.
    /// </summary>
    public long MaxCachedBytes { get; init; } = 128 * 1_048_576;

    /// <summary>
    /// Turns an exception thrown by a resolver into the error the client gets; null when the exception is not meant for clients.
    /// </summary>
    public Func<Exception, FieldException?> Explain { get; init; } = static _ => null;

    /// <summary>
    /// Called for every resolver exception that was not meant for the client, and for every result that the field's type does not allow.
    /// </summary>
    public Action<Exception>? Unexpected { get; init; }
}
