namespace Catalogue.Api.Http.Work;

/// <summary>
/// The worker threads that the pool makes without hesitation. By default these are as many as processors, and a further one comes only
/// after half a second: as soon as each is busy with an operation that awaits nothing, everybody else would wait for that, not for a
/// processor.
/// </summary>
internal static class WorkerThreads
{
    // Besides those of seats: for light operations, sending, and the timers of connections.
    private const int Others = 4;

    public static void Keep(int seats)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Math.Max(seats, Environment.ProcessorCount) + Others), completions);
    }
}
