using System.Globalization;

namespace Catalogue.Api.Start;

/// <summary>One line that is overwritten while work goes on, and cleared at the end; nothing when no terminal is attached.</summary>
internal sealed class ProgressBar(
    TextWriter terminal, string what, long total, TimeProvider clock, bool isShown) : IProgress<long>, IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly long began = clock.GetTimestamp();
    private TimeSpan shownAt = -Pause;
    private int written;

    /// <summary>How much of the total is done.</summary>
    public void Report(long value)
    {
        var elapsed = clock.GetElapsedTime(began);
        if (!isShown || (elapsed - shownAt < Pause && value < total))
            return;
        shownAt = elapsed;
        Write(Line(value, elapsed));
    }

    public void Dispose()
    {
        if (written > 0)
            Write("");
    }

    internal string Line(long done, TimeSpan elapsed)
    {
        var part = total == 0 ? 1 : Math.Clamp((double)done / total, 0, 1);
        var full = (int)(part * Width);
        var rest = part is > 0.05 and < 1
            ? string.Create(CultureInfo.InvariantCulture, $", {elapsed.TotalSeconds * (1 - part) / part:0} s left")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{what} [{new string('#', full)}{new string('.', Width - full)}] {done:N0} of {total:N0}{rest}");
    }

    private void Write(string line)
    {
        terminal.Write($"\r{line.PadRight(written)}{(line.Length == 0 ? "\r" : "")}");
        written = line.Length;
    }
}
