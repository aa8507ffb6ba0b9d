using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Answers;

/// <summary>
/// The SHA-256 of what a client sent, or of what that means, with a salt of this process: nobody can find two requests of one key, nor
/// requests that meet in one place of a table.
/// </summary>
internal readonly record struct AnswerKey(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    private const int SaltBytes = 16;
    private const int OnStack = 2048;

    private static readonly byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);

    private enum Kind : byte
    {
        Address,
        Body,
        Question,
    }

    /// <summary>Of the raw request target of a GET.</summary>
    public static AnswerKey OfAddress(string target)
    {
        var most = Encoding.UTF8.GetMaxByteCount(target.Length);
        var rented = most <= OnStack ? null : ArrayPool<byte>.Shared.Rent(most);
        var utf8 = rented ?? stackalloc byte[OnStack];
        var key = Of(Kind.Address, utf8[..Encoding.UTF8.GetBytes(target, utf8)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return key;
    }

    /// <summary>Of the bytes of a POST.</summary>
    public static AnswerKey OfBody(in ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
            return Of(Kind.Body, body.FirstSpan);
        var rented = ArrayPool<byte>.Shared.Rent((int)body.Length);
        body.CopyTo(rented);
        var key = Of(Kind.Body, rented.AsSpan(0, (int)body.Length));
        ArrayPool<byte>.Shared.Return(rented);
        return key;
    }

    /// <summary>Of document, operation and variables; null when a variable has no canonical form.</summary>
    public static AnswerKey? OfQuestion(PreparedRequest prepared)
    {
        var written = new ArrayBufferWriter<byte>(OnStack);
        return prepared.TryWriteKey(written) ? Of(Kind.Question, written.WrittenSpan) : null;
    }

    // Every part of a key is as random as the whole.
    public override int GetHashCode() => (int)First;

    private static AnswerKey Of(Kind kind, ReadOnlySpan<byte> told)
    {
        var length = SaltBytes + 1 + told.Length;
        var rented = length <= OnStack ? null : ArrayPool<byte>.Shared.Rent(length);
        var salted = rented ?? stackalloc byte[OnStack];
        salt.CopyTo(salted);
        salted[SaltBytes] = (byte)kind;
        told.CopyTo(salted[(SaltBytes + 1)..]);
        var key = default(AnswerKey);
        SHA256.HashData(salted[..length], MemoryMarshal.AsBytes(new Span<AnswerKey>(ref key)));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return key;
    }
}
