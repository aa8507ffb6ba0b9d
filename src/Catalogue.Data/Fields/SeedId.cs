using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Fields;

/// <summary>
/// The id of an entry of the starting data: computed from its noun and slug, so that it is the same in every installation. A UUID of
/// version 8 (RFC 9562, 5.8).
/// </summary>
internal static class SeedId
{
    public static Guid Of(EntryKind kind, string slug)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{UpperSnake<EntryKind>.Name(kind)}/{slug}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
