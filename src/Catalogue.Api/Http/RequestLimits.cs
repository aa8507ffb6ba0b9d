using Catalogue.Api.Http.Work;
using Catalogue.Api.Reports;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Api.Http;

/// <summary>
/// Limits on clients, configured under "Limits", with durations as hh:mm:ss. Each figure is the largest value still allowed. The engine's
/// limits are documented in ParserLimits, ValidationLimits and EngineOptions.
/// </summary>
internal sealed record RequestLimits
{
    /// <summary>The body of a POST, in bytes.</summary>
    public int BodyBytes { get; init; } = 1_048_576;

    /// <summary>The request target, path and query, in bytes. Proxies have similar limits.</summary>
    public int AddressBytes { get; init; } = 8_192;

    public int Tokens { get; init; } = ParserLimits.Default.MaxTokens;

    /// <summary>The nesting of brackets.</summary>
    public int Nesting { get; init; } = ParserLimits.Default.MaxDepth;

    public int Depth { get; init; } = ValidationLimits.Default.MaxDepth;

    public int Fields { get; init; } = ValidationLimits.Default.MaxFields;

    public int Aliases { get; init; } = ValidationLimits.Default.MaxAliases;

    public int Directives { get; init; } = ValidationLimits.Default.MaxDirectives;

    public int FragmentSpreads { get; init; } = ValidationLimits.Default.MaxFragmentSpreads;

    public int FragmentVisits { get; init; } = ValidationLimits.Default.MaxFragmentVisits;

    public int FieldComparisons { get; init; } = ValidationLimits.Default.MaxFieldComparisons;

    public int IntrospectionDepth { get; init; } = ValidationLimits.Default.MaxIntrospectionDepth;

    public int IntrospectionFields { get; init; } = ValidationLimits.Default.MaxIntrospectionFields;

    public int ListItems { get; init; } = ValidationLimits.Default.MaxListItems;

    public int Errors { get; init; } = ValidationLimits.Default.MaxErrors;

    public long Cost { get; init; } = EngineOptions.Default.MaxCost;

    /// <summary>An answer, one event of a subscription, or all answers of a batch together, in bytes before compression.</summary>
    public int AnswerBytes { get; init; } = EngineOptions.Default.MaxAnswerBytes;

    public int IntrospectedFields { get; init; } = EngineOptions.Default.MaxIntrospectedFields;

    public int PlannedFields { get; init; } = EngineOptions.Default.MaxPlannedFields;

    public TimeSpan Time { get; init; } = EngineOptions.Default.MaxTime;

    /// <summary>
    /// Bytes buffered for all clients together: answers of more than 64 KiB and events until they are read, bodies of more than 64 KiB
    /// until they are complete.
    /// </summary>
    public long WaitingBytes { get; init; } = 256 * 1_048_576;

    /// <summary>WaitingBytes for one client, which may be a whole school.</summary>
    public long WaitingBytesPerClient { get; init; } = 64 * 1_048_576;

    /// <summary>The timeout for a client to read what is sent over HTTP.</summary>
    public TimeSpan SendTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The slowest rate at which a client may read, in bytes a second, in addition to that timeout.</summary>
    public int SendBytesPerSecond { get; init; } = 16_384;

    /// <summary>Open connections of every kind.</summary>
    public int Connections { get; init; } = 10_000;

    /// <summary>Connections for one client. A thousand browsers have about three each.</summary>
    public int ConnectionsPerClient { get; init; } = 4_000;

    /// <summary>Operations in one body, when GraphQL:Batching is on.</summary>
    public int BatchedOperations { get; init; } = 10;

    /// <summary>The estimated memory for the cache of documents and their plans.</summary>
    public long RememberedDocumentBytes { get; init; } = EngineOptions.Default.MaxCachedBytes;

    /// <summary>
    /// The estimated memory for answers that are given again to whoever asks the same, their compressed forms included; 0 keeps none.
    /// </summary>
    public long KeptAnswerBytes { get; init; } = 64 * 1_048_576;

    /// <summary>The number of automatically persisted queries kept.</summary>
    public int PersistedQueries { get; init; } = 10_000;

    /// <summary>The memory they take together, in bytes.</summary>
    public int PersistedQueryBytes { get; init; } = 16 * 1_048_576;

    public StreamLimits WebSockets { get; init; } = new();

    public StreamLimits EventStreams { get; init; } = new() { OpeningTime = TimeSpan.FromSeconds(30) };

    public WorkLimits Work { get; init; } = new();

    public ReportLimits Reports { get; init; } = new();

    public ParserLimits Parsing => new() { MaxTokens = Tokens, MaxDepth = Nesting };

    public ValidationLimits Validation => new()
    {
        MaxErrors = Errors,
        MaxDepth = Depth,
        MaxFields = Fields,
        MaxAliases = Aliases,
        MaxDirectives = Directives,
        MaxFragmentSpreads = FragmentSpreads,
        MaxFragmentVisits = FragmentVisits,
        MaxFieldComparisons = FieldComparisons,
        MaxListItems = ListItems,
        MaxIntrospectionDepth = IntrospectionDepth,
        MaxIntrospectionFields = IntrospectionFields,
    };
}
