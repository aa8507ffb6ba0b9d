using System.Collections.Concurrent;
using System.IO.Compression;

namespace Catalogue.Api.Http.Answers;

/// <summary>
/// Compresses kept answers once, in the background and one after the other, at a level that would be too slow for each request. Until that
/// is done, requests are compressed as all others are.
/// </summary>
internal sealed class AnswerCompression(AnswerCache cache)
{
    // Beyond that, as after a commit, the rest is asked for again by later requests.
    private const int MostWaiting = 1024;

    // Brotli's quality goes to 11, which takes ten times as long for a few hundredths.
    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;

    private readonly ConcurrentQueue<(KeptAnswer Answer, AnswerEncoding Encoding)> waiting = new();
    private int isWorking;

    /// <summary>Does not wait.</summary>
    public void Request(KeptAnswer answer, AnswerEncoding encoding)
    {
        if (waiting.Count >= MostWaiting || !answer.IsFirstToAsk(encoding))
            return;
        waiting.Enqueue((answer, encoding));
        Begin();
    }

    private void Begin()
    {
        if (Interlocked.Exchange(ref isWorking, 1) == 0)
            _ = Task.Run(Work);
    }

    private void Work()
    {
        while (waiting.TryDequeue(out var next))
        {
            if (cache.Holds(next.Answer))
                cache.Add(next.Answer, next.Encoding, Compress(next.Answer.Json, next.Encoding));
        }

        Volatile.Write(ref isWorking, 0);
        // One may have come between the last look and the mark.
        if (!waiting.IsEmpty)
            Begin();
    }

    private static byte[] Compress(ReadOnlyMemory<byte> json, AnswerEncoding encoding)
    {
        if (encoding == AnswerEncoding.Brotli)
        {
            var brotli = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
            return BrotliEncoder.TryCompress(json.Span, brotli, out var length, BrotliQuality, BrotliWindow)
                ? brotli.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException("The longest compressed form is too short.");
        }

        using var gzip = new MemoryStream();
        using (var stream = new GZipStream(gzip, CompressionLevel.SmallestSize))
            stream.Write(json.Span);
        return gzip.ToArray();
    }
}
