using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Api.Binding;

/// <summary>
/// Pages of a list in Dutch alphabetical order, equal names by id. A cursor contains the name and id of its row, so that it stays valid
/// when that row is renamed or gone, and a checksum that differs between lists.
/// </summary>
internal static class NamedPage
{
    private const int IdLength = 16;
    private const int ChecksumLength = 4;
    private static readonly CompareInfo alphabet = CultureInfo.GetCultureInfo("nl-BE").CompareInfo;

    /// <summary>Throws FilterException for an invalid cursor.</summary>
    public static EntryPage<T> Of<T>(ImmutableArray<T> sorted, Func<T, string> nameOf, Func<T, Guid> idOf, PageRequest request)
        where T : class
    {
        var start = request.After is { } after ? PlaceBehind(Read<T>(after, "after"), inclusive: true) : 0;
        var end = request.Before is { } before ? PlaceBehind(Read<T>(before, "before"), inclusive: false) : sorted.Length;
        end = Math.Max(start, end);
        var size = Math.Min(request.Size, end - start);
        var first = request.Backward ? end - size : start;
        return new EntryPage<T>(
            [.. sorted.AsSpan(first, size)], sorted.Length, first + size < sorted.Length, first > 0,
            entry => Write<T>(nameOf(entry), idOf(entry)));

        int PlaceBehind((string Name, Guid Id) cursor, bool inclusive)
        {
            var place = 0;
            while (place < sorted.Length && Compare(sorted[place], cursor) is var order && (order < 0 || (order == 0 && inclusive)))
                place++;
            return place;
        }

        int Compare(T entry, (string Name, Guid Id) cursor)
        {
            var order = alphabet.Compare(nameOf(entry), cursor.Name);
            return order != 0 ? order : idOf(entry).CompareTo(cursor.Id);
        }
    }

    private static string Write<T>(string name, Guid id)
    {
        var bytes = new byte[IdLength + Encoding.UTF8.GetByteCount(name) + ChecksumLength];
        id.TryWriteBytes(bytes);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(IdLength));
        BinaryPrimitives.WriteUInt32BigEndian(
            bytes.AsSpan(bytes.Length - ChecksumLength), Checksum<T>(bytes.AsSpan(0, bytes.Length - ChecksumLength)));
        return Base64Url.EncodeToString(bytes);
    }

    private static (string Name, Guid Id) Read<T>(string text, string path)
    {
        if (!Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { Length: >= IdLength + ChecksumLength } bytes
            || BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(bytes.Length - ChecksumLength)) != Checksum<T>(
                bytes.AsSpan(0, bytes.Length - ChecksumLength)))
            throw FilterException.Cursor(path, "This is not a cursor of this list: pass on one that this API gave, unchanged.");
        return (Encoding.UTF8.GetString(bytes.AsSpan(IdLength, bytes.Length - IdLength - ChecksumLength)),
            new Guid(bytes.AsSpan(0, IdLength)));
    }

    // CRC-32C of the noun's name and the row.
    private static uint Checksum<T>(ReadOnlySpan<byte> row)
    {
        var sum = uint.MaxValue;
        foreach (var letter in typeof(T).Name)
            sum = BitOperations.Crc32C(sum, letter);
        foreach (var value in row)
            sum = BitOperations.Crc32C(sum, value);
        return sum;
    }
}
