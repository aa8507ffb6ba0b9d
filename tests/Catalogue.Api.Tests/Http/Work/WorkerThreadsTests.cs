using Catalogue.Api.Http.Work;

namespace Catalogue.Api.Tests.Http.Work;

/// <summary>However many seats work, a light operation gets a thread at once.</summary>
public sealed class WorkerThreadsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void There_are_threads_besides_those_of_seats(int seats)
    {
        WorkerThreads.Keep(seats);
        ThreadPool.GetMinThreads(out var workers, out _);
        Assert.InRange(workers, Math.Max(seats, Environment.ProcessorCount) + 4, short.MaxValue);
        WorkerThreads.Keep(1);
        ThreadPool.GetMinThreads(out var still, out _);
        Assert.Equal(workers, still);
    }
}
