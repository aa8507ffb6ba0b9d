using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http.Answers;

/// <summary>The content encodings that kept answers have. Source: RFC 9110 §12.5.3.</summary>
internal enum AnswerEncoding
{
    Identity,
    Brotli,
    Gzip,
}

/// <summary>The encoding that a client likes best: of equals Brotli, and none where it likes that better.</summary>
internal static class AcceptedEncoding
{
    private const int MaxCached = 256;

    // Browsers and programs send a few dozen different values.
    private static readonly ConcurrentDictionary<string, AnswerEncoding> cached = new();

    public static AnswerEncoding Of(StringValues accepted)
    {
        if (accepted is not [{ Length: > 0 } only])
            return Read(accepted);
        if (cached.TryGetValue(only, out var known))
            return known;
        var read = Read(accepted);
        if (cached.Count < MaxCached)
            cached[only] = read;
        return read;
    }

    /// <summary>As the Content-Encoding header has it.</summary>
    public static string NameOf(AnswerEncoding encoding) => encoding == AnswerEncoding.Brotli ? "br" : "gzip";

    private static AnswerEncoding Read(StringValues accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var wishes))
            return AnswerEncoding.Identity;
        var any = Quality("*") ?? 0;
        var (brotli, gzip) = (Quality("br") ?? any, Quality("gzip") ?? any);
        var best = Math.Max(brotli, gzip);
        if (best <= 0 || best < (Quality("identity") ?? 0))
            return AnswerEncoding.Identity;
        return brotli >= gzip ? AnswerEncoding.Brotli : AnswerEncoding.Gzip;

        double? Quality(string name)
        {
            foreach (var wish in wishes)
            {
                if (wish.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return wish.Quality ?? 1;
            }

            return null;
        }
    }
}
