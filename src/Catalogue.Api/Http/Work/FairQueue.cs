namespace Catalogue.Api.Http.Work;

/// <summary>
/// A number of seats, given in turns to clients and not to operations: a seat that comes free goes to the client that has the fewest, among
/// these to the one that has waited longest for its turn, and to the oldest of its operations. When too many wait, the last of the longest
/// line goes, so that no few clients keep others out. Waiting holds no thread. Thread-safe.
/// </summary>
internal sealed class FairQueue(int seats, int waitingPerClient, int waitingInAll, TimeSpan patience, TimeProvider clock)
{
    private readonly Lock changing = new();
    private readonly Dictionary<WorkClient, QueuedClient> clients = [];
    private readonly LinkedList<QueuedClient> turns = [];
    private int free = seats;
    private int waiting;

    /// <summary>The number of operations that wait.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>
    /// The seat, when there is one, is given back on Dispose. Throws OperationCanceledException when the client goes while it waits.
    /// </summary>
    public ValueTask<(QueueOutcome Outcome, IDisposable? Seat)> EnterAsync(WorkClient name, CancellationToken gone)
    {
        QueuedClient.Waiter waiter;
        lock (changing)
        {
            var client = clients.GetValueOrDefault(name) ?? new QueuedClient(name);
            if (free > 0)
            {
                free--;
                client.Seats++;
                clients[name] = client;
                return new((QueueOutcome.Seated, new Seat(this, client)));
            }

            if (client.Waiting.Count >= waitingPerClient)
                return new((QueueOutcome.ClientIsFull, null));
            if (waiting >= waitingInAll && !TryMakeRoom(client))
                return new((QueueOutcome.IsFull, null));
            clients[name] = client;
            waiter = Enqueue(client);
        }

        return WaitAsync(waiter, gone);
    }

    private async ValueTask<(QueueOutcome Outcome, IDisposable? Seat)> WaitAsync(QueuedClient.Waiter waiter, CancellationToken gone)
    {
        await using var limit = clock.CreateTimer(_ => Leave(waiter, QueueOutcome.TimedOut), null, patience, Timeout.InfiniteTimeSpan);
        await using var leaving = gone.UnsafeRegister(_ => Leave(waiter, QueueOutcome.Left), null);
        return await waiter.Told switch
        {
            QueueOutcome.Seated => (QueueOutcome.Seated, new Seat(this, waiter.Client)),
            QueueOutcome.Left => throw new OperationCanceledException(gone),
            var refusal => (refusal, null),
        };
    }

    private QueuedClient.Waiter Enqueue(QueuedClient client)
    {
        var waiter = new QueuedClient.Waiter(client);
        client.Waiting.AddLast(waiter.Place);
        if (client.Waiting.Count == 1)
            turns.AddLast(client.Turn);
        waiting++;
        return waiter;
    }

    private void Remove(QueuedClient.Waiter waiter)
    {
        var client = waiter.Client;
        client.Waiting.Remove(waiter.Place);
        if (client.Waiting.Count == 0)
            turns.Remove(client.Turn);
        waiting--;
        Forget(client);
    }

    // Where the newcomer's line would not be shorter than the one that is cut, nobody is better off.
    private bool TryMakeRoom(QueuedClient newcomer)
    {
        var longest = turns.MaxBy(client => client.Waiting.Count)!;
        if (longest.Waiting.Count <= newcomer.Waiting.Count + 1)
            return false;
        var last = longest.Waiting.Last!.Value;
        Remove(last);
        last.Tell(QueueOutcome.IsFull);
        return true;
    }

    private void Leave(QueuedClient.Waiter waiter, QueueOutcome outcome)
    {
        lock (changing)
        {
            if (waiter.Place.List is null)
                return;
            Remove(waiter);
        }

        waiter.Tell(outcome);
    }

    private void GiveBack(QueuedClient from)
    {
        lock (changing)
        {
            // The first of several with the fewest; the seat still counts as that of the client that had it.
            var next = turns.MinBy(client => client.Seats);
            from.Seats--;
            if (next is null)
                free++;
            else
                Serve(next);
            Forget(from);
        }
    }

    private void Serve(QueuedClient client)
    {
        var oldest = client.Waiting.First!.Value;
        client.Seats++;
        Remove(oldest);
        if (client.Waiting.Count > 0)
        {
            turns.Remove(client.Turn);
            turns.AddLast(client.Turn);
        }

        oldest.Tell(QueueOutcome.Seated);
    }

    private void Forget(QueuedClient client)
    {
        if (client.IsIdle)
            clients.Remove(client.Name);
    }

    private sealed class Seat(FairQueue queue, QueuedClient client) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                queue.GiveBack(client);
        }
    }
}
