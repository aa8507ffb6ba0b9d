namespace Catalogue.Bench.Measuring;

/// <summary>
/// Times work by the processor time of the whole process, collector and compiler included: on a machine that others use too it says
/// more than the clock. The median of samples, each of so many calls that it is long against the timer.
/// </summary>
internal static class Meter
{
    private const int Samples = 11;
    private static readonly TimeSpan warmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan sample = TimeSpan.FromMilliseconds(25);

    public static Measurement Measure(Case @case)
    {
        var calls = WarmUp(@case.Work);
        var times = new double[Samples];
        for (var i = 0; i < Samples; i++)
            times[i] = Time(@case.Work, calls).TotalNanoseconds / calls;
        return new Measurement(@case.Side, @case.Name, Median(times), BytesOf(@case.Work, calls), @case.Fields);
    }

    /// <summary>A document is refused anew each time: a few calls suffice.</summary>
    public static Measurement MeasureRefusal(string name, Action refuse)
    {
        for (var i = 0; i < 3; i++)
            refuse();
        var times = new double[Samples];
        for (var i = 0; i < Samples; i++)
            times[i] = Time(refuse, 1).TotalNanoseconds;
        return new Measurement(Cases.Ours, name, Median(times), BytesOf(refuse, 1));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// Calls until the compiler is done with what is called; gives the number of calls that fill a sample. Its time is the processor's
    /// too: the compiler works beside us, and waits for its turn when others have the machine.
    /// </summary>
    public static int WarmUp(Action work)
    {
        var calls = 1;
        var spent = TimeSpan.Zero;
        for (var before = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - before < warmUp;)
        {
            spent = Time(work, calls);
            if (spent < sample / 2)
                calls *= 2;
        }

        return Math.Max(1, (int)(calls * (sample / spent)));
    }

    private static TimeSpan Time(Action work, int calls)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < calls; i++)
            work();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static double BytesOf(Action work, int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
            work();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }
}
