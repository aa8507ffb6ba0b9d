using System.Buffers.Text;
using System.Security.Cryptography;

namespace Catalogue.Data.Freshness;

/// <summary>
/// The secret of a link: 256 random bits, of which the database only has the hash (docs/decisions/0019). Any other text, including an
/// altered secret, belongs to no link.
/// </summary>
internal static class LinkSecret
{
    private const int Bytes = 32;

    /// <summary>43 characters of base64url.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for a text that Make cannot have made.</summary>
    public static byte[]? Hash(string secret)
    {
        var bytes = new byte[Bytes + 1];
        return Base64Url.IsValid(secret, out var length) && length == Bytes && Base64Url.TryDecodeFromChars(secret, bytes, out var written)
            && Base64Url.EncodeToString(bytes.AsSpan(0, written)) == secret
            ? SHA256.HashData(bytes.AsSpan(0, written))
            : null;
    }
}
