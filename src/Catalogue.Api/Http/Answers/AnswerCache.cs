using System.Collections.Concurrent;

namespace Catalogue.Api.Http.Answers;

/// <summary>
/// Answers in memory, up to a number of bytes. A question keeps its place when the version changes, and then gets the next answer. Which
/// stay is decided by use: when there is no room, those that were not asked lately are dropped for one that is asked more often than they
/// are together, so that many questions that are asked a few times drive none out that is asked often. Thread-safe; finding takes no lock.
/// </summary>
internal sealed class AnswerCache(long mostBytes, FrequencySketch counts)
{
    /// <summary>One answer may take at most this part of the whole.</summary>
    private const int Share = 8;

    private readonly ConcurrentDictionary<AnswerKey, KeptSlot> slots = new();
    private readonly ConcurrentDictionary<AnswerKey, KeptSlot> byRequest = new();
    private readonly Queue<KeptSlot> order = new();
    private readonly Lock changing = new();
    private long held;

    /// <summary>The bytes held, as estimated.</summary>
    public long Held => Volatile.Read(ref held);

    /// <summary>The number of answers.</summary>
    public int Count => slots.Count;

    /// <summary>The answer to a request that was linked to it.</summary>
    public KeptAnswer? FindByRequest(in AnswerKey request, string version) =>
        byRequest.TryGetValue(request, out var slot) ? Touch(slot, version) : null;

    public KeptAnswer? Find(in AnswerKey question, string version) =>
        slots.TryGetValue(question, out var slot) ? Touch(slot, version) : null;

    /// <summary>Keeps an answer if there is a place for it; null when there is not.</summary>
    public KeptAnswer? Keep(in AnswerKey question, string version, ReadOnlySpan<byte> json)
    {
        if (json.Length + KeptSlot.Bytes > mostBytes / Share)
            return null;
        var slot = new KeptSlot(new KeptAnswer(question, version, json.ToArray()));
        lock (changing)
        {
            if (slots.TryGetValue(question, out var present))
            {
                Hold(present, slot.Held - present.Held);
                return present.Answer = slot.Answer;
            }

            if (!TryMakeRoom(slot.Held, counts.Of(question), version))
                return null;
            slots[question] = slot;
            order.Enqueue(slot);
            held += slot.Held;
            return slot.Answer;
        }
    }

    /// <summary>From now on the request is answered without being read.</summary>
    public void Link(in AnswerKey request, KeptAnswer answer)
    {
        if (byRequest.ContainsKey(request))
            return;
        lock (changing)
        {
            if (slots.TryGetValue(answer.Question, out var slot) && byRequest.TryAdd(request, slot) && slot.Link(request) is { } replaced)
                byRequest.TryRemove(replaced, out _);
        }
    }

    /// <summary>Whether it is still there.</summary>
    public bool Holds(KeptAnswer answer) => slots.TryGetValue(answer.Question, out var slot) && ReferenceEquals(slot.Answer, answer);

    /// <summary>Adds a compressed form to an answer that is still there.</summary>
    public void Add(KeptAnswer answer, AnswerEncoding encoding, byte[] bytes)
    {
        lock (changing)
        {
            if (!Holds(answer))
                return;
            answer.Set(encoding, bytes);
            Hold(slots[answer.Question], bytes.Length);
        }
    }

    // Setting the mark only where it is not set spares processors the passing around of its memory.
    private KeptAnswer? Touch(KeptSlot slot, string version)
    {
        var answer = slot.Answer;
        if (!ReferenceEquals(answer.Version, version) && answer.Version != version)
            return null;
        if (!slot.IsTouched)
            slot.IsTouched = true;
        return answer;
    }

    private void Hold(KeptSlot slot, long more)
    {
        slot.Held += more;
        held += more;
        // There are others: in all its forms one answer is less than half of what may be held.
        while (held > mostBytes)
        {
            var oldest = order.Dequeue();
            if (oldest.IsTouched || ReferenceEquals(oldest, slot))
            {
                oldest.IsTouched = false;
                order.Enqueue(oldest);
            }
            else
            {
                Drop(oldest);
            }
        }
    }

    // Answers of an older version are worth nothing until they are asked again: they go in any case.
    private bool TryMakeRoom(long bytes, int asked, string version)
    {
        List<KeptSlot> idle = [];
        var (missing, worth) = (held + bytes - mostBytes, 0);
        for (var looked = 2 * order.Count; missing > 0 && worth < asked && looked > 0; looked--)
        {
            var oldest = order.Dequeue();
            if (oldest.Answer.Version != version)
            {
                missing -= oldest.Held;
                Drop(oldest);
            }
            else if (oldest.IsTouched)
            {
                oldest.IsTouched = false;
                order.Enqueue(oldest);
            }
            else
            {
                idle.Add(oldest);
                missing -= oldest.Held;
                worth += counts.Of(oldest.Answer.Question);
            }
        }

        var isRoom = missing <= 0 && worth < asked;
        idle.ForEach(isRoom ? Drop : order.Enqueue);
        return isRoom;
    }

    private void Drop(KeptSlot slot)
    {
        slots.TryRemove(slot.Answer.Question, out _);
        foreach (var request in slot.Requests)
            byRequest.TryRemove(request, out _);
        held -= slot.Held;
    }
}
