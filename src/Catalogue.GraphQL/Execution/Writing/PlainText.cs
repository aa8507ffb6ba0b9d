using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// Copies characters that need neither escaping nor encoding (ASCII except quotes, backslashes and control characters), sixteen at a time:
/// finding the first other character and copying are one pass.
/// </summary>
internal static class PlainText
{
    private const int Width = 16;
    private const int Half = 8;

    /// <summary>
    /// Returns how many characters were copied: all, or those before the first that needs escaping or encoding. The span must have room for
    /// all.
    /// </summary>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> space)
    {
        var from = MemoryMarshal.Cast<char, ushort>(text);
        space = space[..text.Length];
        if (from.Length >= Width)
        {
            var done = 0;
            for (; done <= from.Length - Width; done += Width)
            {
                if (CopyWide(from[done..], space[done..]) is var plain and < Width)
                    return done + plain;
            }

            if (done == from.Length)
                return done;

            // Copies the last sixteen; this may copy some of them a second time.
            done = from.Length - Width;
            return done + CopyWide(from[done..], space[done..]);
        }

        return TryCopyShort(from, space) ? from.Length : CopySingly(from, space);
    }

    private static int CopyWide(ReadOnlySpan<ushort> from, Span<byte> space)
    {
        var bytes = Vector128.NarrowWithSaturation(Vector128.Create(from), Vector128.Create(from[Half..]));
        bytes.CopyTo(space);
        return PlainOf(bytes);
    }

    /// <summary>
    /// Copies eight to fifteen characters, the length of most names, as two overlapping blocks of eight; copies all or none.
    /// </summary>
    private static bool TryCopyShort(ReadOnlySpan<ushort> from, Span<byte> space)
    {
        if (from.Length < Half)
            return false;
        var bytes = Vector128.NarrowWithSaturation(Vector128.Create(from), Vector128.Create(from[^Half..]));
        bytes.GetLower().CopyTo(space);
        bytes.GetUpper().CopyTo(space[^Half..]);
        return PlainOf(bytes) == Width;
    }

    private static int CopySingly(ReadOnlySpan<ushort> from, Span<byte> space)
    {
        var done = 0;
        for (; done < from.Length && IsPlain(from[done]); done++)
            space[done] = (byte)from[done];
        return done;
    }

    /// <summary>How many bytes precede the first one that needs escaping or encoding.</summary>
    private static int PlainOf(Vector128<byte> bytes)
    {
        var other = Vector128.LessThan(bytes, Vector128.Create((byte)0x20))
            | Vector128.GreaterThan(bytes, Vector128.Create((byte)0x7F))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
        return other == Vector128<byte>.Zero ? Width : BitOperations.TrailingZeroCount(other.ExtractMostSignificantBits());
    }

    private static bool IsPlain(int c) => c is >= 0x20 and <= 0x7F and not '"' and not '\\';
}
