using System.Numerics;

namespace Catalogue.Api.Http.Answers;

/// <summary>
/// About how often each question was asked lately, kept or not: a count-min sketch of fixed size, of which all counts are halved after as
/// many requests as a row has counters. A count may be too high, and is too low only when requests are counted at the same time. Source:
/// Einziger, Friedman, Manes: TinyLFU.
/// </summary>
internal sealed class FrequencySketch
{
    private const int Rows = 4;
    private const int Width = 1 << 17;
    private const byte Most = 15;

    private readonly byte[] counts = new byte[Rows * Width];
    private int counted;

    public void Count(in AnswerKey question)
    {
        Add(0, question.First);
        Add(1, question.Second);
        Add(2, question.Third);
        Add(3, question.Fourth);
        if (Interlocked.Increment(ref counted) == Width)
            Halve();
    }

    /// <summary>From 0 to 15.</summary>
    public int Of(in AnswerKey question) => Math.Min(
        Math.Min(At(0, question.First), At(1, question.Second)), Math.Min(At(2, question.Third), At(3, question.Fourth)));

    private static int Place(int row, ulong part) => (row * Width) + (int)((part >> 32) & (Width - 1));

    private byte At(int row, ulong part) => counts[Place(row, part)];

    private void Add(int row, ulong part)
    {
        ref var count = ref counts[Place(row, part)];
        if (count < Most)
            count++;
    }

    private void Halve()
    {
        var half = new Vector<byte>(Most / 2);
        for (var at = 0; at < counts.Length; at += Vector<byte>.Count)
        {
            var part = new Vector<byte>(counts, at);
            Vector.BitwiseAnd(Vector.ShiftRightLogical(part, 1), half).CopyTo(counts, at);
        }

        Volatile.Write(ref counted, 0);
    }
}
