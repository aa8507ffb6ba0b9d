using Catalogue.Api.Reports;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Api.Http;

/// <summary>
/// What a client may ask of the server; configured under "Limits", times as hh:mm:ss. Each figure is the largest that is still allowed. The
/// engine's figures are those of ParserLimits, ValidationLimits and EngineOptions, where they are explained.
/// </summary>
internal sealed record RequestLimits
{
    /// <summary>The body of a POST, in bytes.</summary>
    public int BodyBytes { get; init; } = 1_048_576;

    /// <summary>The address of a request, path and query, in bytes. Proxies take about as much.</summary>
    public int AddressBytes { get; init; } = 8_192;

    public int Tokens { get; init; } = ParserLimits.Default.MaxTokens;

    /// <summary>Brackets that are open at once.</summary>
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

    /// <summary>
    /// An answer, one event of a subscription, or all answers of a batch together, in bytes as they are before compression.
    /// </summary>
    public int AnswerBytes { get; init; } = EngineOptions.Default.MaxAnswerBytes;

    public int IntrospectedFields { get; init; } = EngineOptions.Default.MaxIntrospectedFields;

    public int PlannedFields { get; init; } = EngineOptions.Default.MaxPlannedFields;

    public TimeSpan Time { get; init; } = EngineOptions.Default.MaxTime;

    /// <summary>
    /// Bytes that the server holds for all clients together: answers of more than 64 KiB and events until they are read, bodies of more
    /// than 64 KiB until they are whole.
    /// </summary>
    public long WaitingBytes { get; init; } = 256 * 1_048_576;

    /// <summary>The same for one client, who may be a school.</summary>
    public long WaitingBytesPerClient { get; init; } = 64 * 1_048_576;

    /// <summary>How long a client may leave what is sent unread, by HTTP.</summary>
    public TimeSpan SendTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How slowly a client may read, in bytes a second, beside that time.</summary>
    public int SendBytesPerSecond { get; init; } = 16_384;

    /// <summary>Connections that the server has at once, of every kind.</summary>
    public int Connections { get; init; } = 10_000;

    /// <summary>The same of one client. A thousand browsers have about three each.</summary>
    public int ConnectionsPerClient { get; init; } = 4_000;

    /// <summary>Operations in one body, where GraphQL:Batching is on.</summary>
    public int BatchedOperations { get; init; } = 10;

    /// <summary>The memory that documents seen before and their plans take together, as reckoned.</summary>
    public long RememberedDocumentBytes { get; init; } = EngineOptions.Default.MaxRememberedBytes;

    /// <summary>Automatically persisted queries that are remembered.</summary>
    public int PersistedQueries { get; init; } = 10_000;

    /// <summary>The memory they take together.</summary>
    public int PersistedQueryBytes { get; init; } = 16 * 1_048_576;

    public StreamLimits WebSockets { get; init; } = new();

    public StreamLimits EventStreams { get; init; } = new() { OpeningTime = TimeSpan.FromSeconds(30) };

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
