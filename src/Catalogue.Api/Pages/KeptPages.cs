using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;

namespace Catalogue.Api.Pages;

/// <summary>
/// Pages in memory, as answers are kept (decision 0034): from the second time that an address is asked, as long as the public catalogue,
/// the day and the program stay the same. They take up to a quarter of Limits:KeptAnswerBytes, besides the answers.
/// </summary>
internal sealed class KeptPages
{
    private const int LeastRequests = 2;
    private const int Share = 4;

    private readonly FrequencySketch counts = new();
    private readonly AnswerCaching caching;
    private readonly AnswerCache? cache;
    private readonly AnswerCompression? compression;

    public KeptPages(TransportOptions options, AnswerCaching caching)
    {
        this.caching = caching;
        if (options.Limits.KeptAnswerBytes > 0)
            cache = new(options.Limits.KeptAnswerBytes / Share, counts);
        if (cache is not null)
            compression = new(cache);
    }

    /// <summary>
    /// The bytes of a page that is kept, in an encoding that the client takes; null when there is none. Key is to be handed to Keep.
    /// </summary>
    public (ReadOnlyMemory<byte> Bytes, AnswerEncoding Encoding)? Find(HttpContext context, out AnswerKey key)
    {
        key = AnswerKey.OfAddress($"{context.Request.Scheme}://{context.Request.Host} {AddressLimit.AddressOf(context)}");
        counts.Count(key);
        if (cache?.Find(key, caching.Version) is not { } kept)
            return null;
        var encoding = AcceptedEncoding.Of(context.Request.Headers.AcceptEncoding);
        if (kept.In(ref encoding) is { } bytes)
            return (bytes, encoding);
        compression!.Request(kept, encoding);
        return (kept.Json, AnswerEncoding.Identity);
    }

    /// <summary>Keeps a page that was made at a version, if it is asked often enough.</summary>
    public void Keep(in AnswerKey key, string version, ReadOnlySpan<byte> html)
    {
        if (counts.Of(key) >= LeastRequests && caching.Version == version)
            cache?.Keep(key, version, html);
    }
}
