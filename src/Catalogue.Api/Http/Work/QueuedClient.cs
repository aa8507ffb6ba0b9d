namespace Catalogue.Api.Http.Work;

/// <summary>A client in a FairQueue: the seats that it has, and its operations that wait, the oldest first.</summary>
internal sealed class QueuedClient(WorkClient name)
{
    public WorkClient Name => name;

    public int Seats { get; set; }

    public LinkedList<Waiter> Waiting { get; } = [];

    /// <summary>Its place among those who wait.</summary>
    public LinkedListNode<QueuedClient> Turn => field ??= new(this);

    public bool IsIdle => Seats == 0 && Waiting.Count == 0;

    /// <summary>One operation that waits; it is told once.</summary>
    public sealed class Waiter(QueuedClient client)
    {
        private readonly TaskCompletionSource<QueueOutcome> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public QueuedClient Client => client;

        public LinkedListNode<Waiter> Place => field ??= new(this);

        public Task<QueueOutcome> Told => told.Task;

        public void Tell(QueueOutcome outcome) => told.TrySetResult(outcome);
    }
}

internal enum QueueOutcome
{
    Seated,

    /// <summary>The client has as many waiting as one may.</summary>
    ClientIsFull,

    /// <summary>There are as many waiting as may be.</summary>
    IsFull,

    /// <summary>No seat came free in time.</summary>
    TimedOut,

    /// <summary>The client has gone.</summary>
    Left,
}
