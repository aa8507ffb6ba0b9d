using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Catalogue.Data.Offers;
using Catalogue.Data.Time;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// A position in an order, given by the key and id that an offer had, so that it stays valid when that offer is renamed or gone. Written as
/// base64url of: format, order, id, key, checksum. The key is the title, or a number.
/// </summary>
internal sealed record OfferCursor(OfferOrder Order, Guid Id, string Title, long Number)
{
    private const byte Format = 1;
    private const int KeyAt = 18;
    private const int ChecksumLength = 4;

    public static OfferCursor ByTitle(OfferOrder order, Offer offer) => new(order, offer.Id, offer.Content.Title.Dutch, 0);

    /// <summary>Throws FilterException for a text that Write did not make, or made for another order.</summary>
    public static OfferCursor Read(string text, OfferOrder order, string path)
    {
        var cursor = TryRead(text) ?? throw FilterException.Cursor(
            path, "This is not a cursor of a list of offers: pass on one that this API gave, unchanged.");
        if (cursor.Order != order)
            throw FilterException.Cursor(
                path, $"The cursor belongs to the order {cursor.Order}, and this list is in the order {order}: ask the first page again.");
        return cursor;
    }

    public string Write()
    {
        var title = Encoding.UTF8.GetBytes(Title);
        var keyLength = Order.Field == OfferOrderField.Title ? title.Length : sizeof(long);
        var bytes = new byte[KeyAt + keyLength + ChecksumLength];
        bytes[0] = Format;
        bytes[1] = (byte)(((int)Order.Field << 1) | (Order.Descending ? 1 : 0));
        Id.TryWriteBytes(bytes.AsSpan(2), bigEndian: true, out _);
        if (Order.Field == OfferOrderField.Title)
            title.CopyTo(bytes, KeyAt);
        else
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(KeyAt), Number);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(KeyAt + keyLength), Checksum(bytes.AsSpan(0, KeyAt + keyLength)));
        return Base64Url.EncodeToString(bytes);
    }

    private static OfferCursor? TryRead(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        if (bytes.Length < KeyAt + ChecksumLength || bytes[0] != Format || bytes[1] >> 1 > (int)OfferOrderField.Distance)
            return null;
        var body = bytes[..^ChecksumLength];
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes[^ChecksumLength..]) != Checksum(body))
            return null;
        var order = new OfferOrder((OfferOrderField)(bytes[1] >> 1), (bytes[1] & 1) != 0);
        var id = new Guid(body[2..KeyAt], bigEndian: true);
        var key = body[KeyAt..];
        if (order.Field == OfferOrderField.Title)
            return new OfferCursor(order, id, Encoding.UTF8.GetString(key), 0);
        return key.Length == sizeof(long) ? new OfferCursor(order, id, "", BinaryPrimitives.ReadInt64BigEndian(key)) : null;
    }

    // FNV-1a: detects cursors that were truncated or mistyped. Forged ones need no protection: they could only name another position in the
    // list.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 2166136261;
        foreach (var value in bytes)
            sum = (sum ^ value) * 16777619;
        return sum;
    }
}
