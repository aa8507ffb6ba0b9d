using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Tests.Embedded;

/// <summary>A log that is listened to for one phrase: heard once, and heard again.</summary>
internal sealed class HeardLog(string phrase) : ILogger
{
    private readonly TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Heard => heard.Task;

    public Task Again => again.Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception).Contains(phrase, StringComparison.Ordinal) && !heard.TrySetResult())
            again.TrySetResult();
    }
}
