using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL;

/// <summary>The engine's limits and what it remembers. Lengths are in UTF-16 units.</summary>
public sealed class EngineOptions
{
    public static EngineOptions Default { get; } = new();

    public ParserLimits Parsing { get; init; } = new();

    public ValidationLimits Validation { get; init; } = new();

    /// <summary>The most fields an answer may hold, reckoned before it is made with lists at their page size.</summary>
    public long MaxCost { get; init; } = 100_000;

    /// <summary>
    /// The most fields of introspection an answer may hold, counted as it is written. All of a schema of 150 types is about 5,000.
    /// </summary>
    public int MaxIntrospectedFields { get; init; } = 100_000;

    /// <summary>
    /// The most fields planned for one operation, each counted for every type it is selected on where that makes a difference.
    /// </summary>
    public int MaxPlannedFields { get; init; } = 20_000;

    /// <summary>The most bytes an answer may have, refused while it is made.</summary>
    public int MaxAnswerBytes { get; init; } = 8 * 1_048_576;

    /// <summary>
    /// How long an operation may take; of a subscription, the answer to each event. A single function of a field is not broken off unless
    /// it listens to its token.
    /// </summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many functions of one operation are awaited at a time, each of which may hold a connection of a database; further ones wait for
    /// their turn, so that one question cannot take what all have.
    /// </summary>
    public int MaxAwaited { get; init; } = 4;

    /// <summary>What time is measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The memory, in bytes as reckoned, that documents and their plans may take to be remembered; none of them more than an eighth.
    /// </summary>
    public long MaxRememberedBytes { get; init; } = 128 * 1_048_576;

    /// <summary>Makes the refusal a client is told of an exception that resolvers throw; null for one that is not for clients.</summary>
    public Func<Exception, FieldException?> Explain { get; init; } = static _ => null;

    /// <summary>
    /// Is told of every exception of a resolver that was not meant for the client, and of every result that its type does not allow.
    /// </summary>
    public Action<Exception>? Unexpected { get; init; }
}
