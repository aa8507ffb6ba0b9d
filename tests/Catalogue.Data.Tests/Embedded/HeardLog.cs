using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Tests.Embedded;

/// <summary>A log that is listened to for one phrase: heard once, and heard again.</summary>
internal sealed class HeardLog(string phrase) : ILogger
{
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _again = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Heard => _heard.Task;

    public Task Again => _again.Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception).Contains(phrase, StringComparison.Ordinal) && !_heard.TrySetResult())
            _again.TrySetResult();
    }
}
