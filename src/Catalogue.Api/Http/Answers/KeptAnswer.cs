namespace Catalogue.Api.Http.Answers;

/// <summary>
/// The answer to a question at one version, as UTF-8 JSON and, once somebody who takes it has asked, compressed. It holds the data only:
/// media type and headers are those of each request. Answers of less than a kilobyte stay as they are.
/// </summary>
internal sealed class KeptAnswer(AnswerKey question, string version, byte[] json)
{
    private readonly byte[]?[] encoded = new byte[]?[3];
    private int asked;

    public AnswerKey Question => question;

    public string Version => version;

    public ReadOnlyMemory<byte> Json => json;

    /// <summary>The bytes to send, with the encoding they are in; null when these are still to be made.</summary>
    public ReadOnlyMemory<byte>? In(ref AnswerEncoding wanted)
    {
        if (json.Length < Compression.Least)
            wanted = AnswerEncoding.Identity;
        // A byte[] that is null would become an empty memory, which is not null.
        return wanted == AnswerEncoding.Identity ? Json
            : Volatile.Read(ref encoded[(int)wanted]) is { } bytes ? new ReadOnlyMemory<byte>(bytes)
            : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>True for the first who asks for an encoding.</summary>
    public bool IsFirstToAsk(AnswerEncoding encoding) => (Interlocked.Or(ref asked, 1 << (int)encoding) & (1 << (int)encoding)) == 0;

    public void Set(AnswerEncoding encoding, byte[] bytes) => Volatile.Write(ref encoded[(int)encoding], bytes);
}
