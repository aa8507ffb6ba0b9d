using System.Buffers.Text;
using System.Security.Cryptography;

namespace Catalogue.Data.Freshness;

/// <summary>
/// What makes a link one of ours: 256 random bits that nobody can guess, of which the database has the hash alone (docs/decisions/0019).
/// Any other text, an altered one too, is the secret of no link.
/// </summary>
internal static class LinkSecret
{
    private const int Bytes = 32;

    /// <summary>43 characters of base64url.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for what Make never makes.</summary>
    public static byte[]? Hash(string secret)
    {
        var bytes = new byte[Bytes + 1];
        return Base64Url.IsValid(secret, out var length) && length == Bytes && Base64Url.TryDecodeFromChars(secret, bytes, out var written)
            && Base64Url.EncodeToString(bytes.AsSpan(0, written)) == secret
            ? SHA256.HashData(bytes.AsSpan(0, written))
            : null;
    }
}
