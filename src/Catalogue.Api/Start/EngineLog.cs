using Catalogue.GraphQL;

namespace Catalogue.Api.Start;

/// <summary>What the engine has to tell an operator.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A field failed; the client was told of an internal error.")]
    public static partial void FieldFailed(ILogger<Engine> logger, Exception exception);
}
