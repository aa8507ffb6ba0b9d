using System.Collections.Concurrent;
using System.Threading.Channels;
using Catalogue.Api.Http.Bounds;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>
/// One connection over which many operations send their events: reserved, opened once, and finished when it closes or is not opened in
/// time. An operation waits while the queue of unsent events is full.
/// </summary>
internal sealed class SharedStream
{
    public const string AlreadyOpen = "STREAM_ALREADY_OPEN";
    public const string AlreadyRuns = "OPERATION_ALREADY_RUNS";

    private readonly ConcurrentDictionary<string, SharedOperation> operations = new();
    private readonly Channel<SharedEvent> events;
    private readonly CancellationTokenSource over = new();
    private readonly CancellationTokenRegistration stop;
    private readonly StreamLimits limits;
    private readonly StreamClient owner;
    private readonly Action whenOver;
    private ITimer? deadline;
    private int opened;
    private int ended;

    public SharedStream(StreamLimits limits, StreamClient owner, CancellationToken stopping, Action whenOver)
    {
        this.limits = limits;
        this.owner = owner;
        this.whenOver = whenOver;
        events = Channel.CreateBounded<SharedEvent>(limits.WaitingMessages);
        stop = stopping.UnsafeRegister(_ => End(), null);
    }

    public void EndUnlessOpenedWithin(TimeSpan time, TimeProvider clock) => deadline = clock.CreateTimer(
        _ =>
        {
            if (TryOpen())
                End();
        },
        null, time, Timeout.InfiniteTimeSpan);

    /// <summary>
    /// Sends queued events until the client disconnects or the server stops. Throws BadRequest when the stream was opened before.
    /// </summary>
    public async Task SendAsync(EventWriter writer, CancellationToken gone)
    {
        if (!TryOpen())
            throw new BadRequest(StatusCodes.Status409Conflict, "The stream of that token is open already.", AlreadyOpen);
        using var registration = gone.UnsafeRegister(_ => End(), null);
        try
        {
            await writer.BeginAsync();
            while (await writer.WaitAsync(events.Reader.WaitToReadAsync(over.Token)))
            {
                while (events.Reader.TryRead(out var next))
                {
                    using (next)
                        await next.WriteAsync(writer);
                }
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The client has gone, or the server is stopping.
        }
        finally
        {
            End();
        }
    }

    /// <summary>Throws BadRequest when there are too many operations, or one with that id.</summary>
    public SharedOperation Begin(string id)
    {
        if (operations.Count >= limits.Operations)
            throw BadRequest.Beyond(
                StatusCodes.Status429TooManyRequests,
                $"{limits.Operations} operations run on this stream, the most it takes.",
                "operations",
                limits.Operations);
        var operation = new SharedOperation(id, owner.Operations.Take(owner.Address));
        if (!operations.TryAdd(id, operation))
        {
            operation.Leave();
            throw new BadRequest(StatusCodes.Status409Conflict, "An operation of that \"operationId\" runs already.", AlreadyRuns);
        }

        if (over.IsCancellationRequested)
            operation.Stop();
        return operation;
    }

    /// <summary>Sends all responses; the first is already available. Only throws for faults of the program.</summary>
    public async Task RunAsync(SharedOperation operation, IAsyncEnumerator<GraphQLResponse> responses, Task<bool> first)
    {
        try
        {
            await using (responses)
            {
                for (var more = await first; more; more = await responses.MoveNextAsync())
                {
                    if (!await EnqueueAsync(operation, responses.Current))
                        break;
                }
            }

            if (End(operation))
                await EnqueueAsync(new SharedEvent(operation, null));
        }
        catch (OperationCanceledException) when (operation.Ended.IsCancellationRequested)
        {
            // The client has ended the operation.
        }
        finally
        {
            End(operation);
        }
    }

    /// <summary>False when it had already ended.</summary>
    public bool End(SharedOperation operation)
    {
        if (!operations.TryRemove(KeyValuePair.Create(operation.Id, operation)))
            return false;
        operation.Leave();
        return true;
    }

    /// <summary>At the client's request; an unknown id is ignored.</summary>
    public void Stop(string id)
    {
        if (operations.TryGetValue(id, out var operation) && End(operation))
            operation.Stop();
    }

    private bool TryOpen()
    {
        if (Interlocked.Exchange(ref opened, 1) != 0)
            return false;
        deadline?.Dispose();
        return true;
    }

    /// <summary>Takes ownership of the response. False when there was no room for it; the client then gets that as an error.</summary>
    private async ValueTask<bool> EnqueueAsync(SharedOperation operation, GraphQLResponse response)
    {
        var (admitted, room) = owner.Buffered.Admit(owner.Address, response);
        await EnqueueAsync(new SharedEvent(operation, admitted, room));
        return room is not null;
    }

    private async ValueTask EnqueueAsync(SharedEvent next)
    {
        try
        {
            await events.Writer.WriteAsync(next);
        }
        catch (ChannelClosedException)
        {
            next.Dispose();
        }
    }

    private void End()
    {
        if (Interlocked.Exchange(ref ended, 1) != 0)
            return;
        stop.Unregister();
        whenOver();
        over.Cancel();
        foreach (var operation in operations.Values)
            operation.Stop();
        events.Writer.TryComplete();
        while (events.Reader.TryRead(out var unsent))
            unsent.Dispose();
    }
}
