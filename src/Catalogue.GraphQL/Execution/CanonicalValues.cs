using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// A binary form of coerced values that is the same exactly for equal values: each has a mark of its kind, and texts and lists their
/// length. Members of input objects are written in the order of their names.
/// </summary>
internal static class CanonicalValues
{
    public static bool WriteAbsent(IBufferWriter<byte> to) => Mark(to, '-');

    public static bool Write(IBufferWriter<byte> to, string text)
    {
        Mark(to, 's');
        Number(to, text.Length);
        to.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return true;
    }

    /// <summary>False for a value of an unknown type, such as the JSON of a scalar that takes any.</summary>
    public static bool TryWrite(IBufferWriter<byte> to, object? value) => value switch
    {
        null => Mark(to, 'n'),
        string text => Write(to, text),
        bool truth => Mark(to, truth ? 't' : 'f'),
        int whole => Mark(to, 'i') && Number(to, whole),
        double number => Mark(to, 'd') && Number(to, BitConverter.DoubleToInt64Bits(number)),
        Enum name => Mark(to, 'e') && Write(to, name.ToString("D")),
        InputObject input => TryWrite(to, input.Values),
        IReadOnlyDictionary<string, object?> members => TryWrite(to, members),
        IList list => TryWrite(to, list),
        DateOnly or TimeOnly or DateTime or DateTimeOffset =>
            Mark(to, 'v') && Write(to, ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)),
        // A scalar of text is written as its value writes itself.
        ValueType when WritesItself(value.GetType()) => Mark(to, 'w') && Write(to, value.ToString()!),
        _ => false,
    };

    private static bool TryWrite(IBufferWriter<byte> to, IReadOnlyDictionary<string, object?> members)
    {
        Mark(to, '{');
        Number(to, members.Count);
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            Write(to, name);
            if (!TryWrite(to, value))
                return false;
        }

        return true;
    }

    private static bool TryWrite(IBufferWriter<byte> to, IList list)
    {
        Mark(to, '[');
        Number(to, list.Count);
        foreach (var item in list)
        {
            if (!TryWrite(to, item))
                return false;
        }

        return true;
    }

    // JsonElement writes itself too, but not in one form.
    private static bool WritesItself(Type type) =>
        type != typeof(System.Text.Json.JsonElement) && type.GetMethod(nameof(ToString), [])!.DeclaringType == type;

    private static bool Mark(IBufferWriter<byte> to, char kind)
    {
        to.GetSpan(1)[0] = (byte)kind;
        to.Advance(1);
        return true;
    }

    private static bool Number(IBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to.GetSpan(sizeof(long)), number);
        to.Advance(sizeof(long));
        return true;
    }
}
