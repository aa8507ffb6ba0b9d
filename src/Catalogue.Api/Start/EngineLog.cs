using Catalogue.GraphQL;

namespace Catalogue.Api.Start;

/// <summary>The engine's messages for operators.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A field failed; the client was told of an internal error.")]
    public static partial void FieldFailed(ILogger<Engine> logger, Exception exception);
}
