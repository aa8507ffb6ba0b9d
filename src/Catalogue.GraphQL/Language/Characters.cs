using System.Runtime.CompilerServices;

namespace Catalogue.GraphQL.Language;

/// <summary>Character classes, by a table for ASCII. Specification: §2.1.1, §2.1.9.</summary>
internal static class Characters
{
    private const byte Start = 1;
    private const byte Digit = 2;
    private const byte Blank = 4;

    private static readonly byte[] Classes = Classify();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNameStart(char c) => c < 128 && (Classes[c] & Start) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNameContinue(char c) => c < 128 && (Classes[c] & (Start | Digit)) != 0;

    /// <summary>Space, tab and comma: ignored, and not line terminators. The byte order mark is ignored too but is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c < 128 && (Classes[c] & Blank) != 0;

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };

    public static bool IsScalarValue(int code) => code is >= 0 and <= 0xD7FF or >= 0xE000 and <= 0x10FFFF;

    private static byte[] Classify()
    {
        var classes = new byte[128];
        for (var c = 0; c < classes.Length; c++)
        {
            classes[c] = (char)c switch
            {
                '_' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Start,
                >= '0' and <= '9' => Digit,
                ' ' or '\t' or ',' => Blank,
                _ => 0,
            };
        }

        return classes;
    }
}
