using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// A buffer of UTF-8 JSON that can be rewound: when a non-null field fails, what was written for its parent is dropped by setting Position,
/// which Utf8JsonWriter does not support. Bytes are counted when the array grows, so Grow may throw RunStoppedException.
/// </summary>
internal sealed class JsonBuffer : IDisposable
{
    private readonly OperationRun? run;
    private byte[] bytes;
    private int counted;

    public JsonBuffer(OperationRun? run = null, int capacity = 4096) => (this.run, bytes) = (run, JsonBufferPool.Rent(capacity));

    /// <summary>How many bytes are written; set it back to drop the bytes after it.</summary>
    public int Position { get; set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Position);

    public void Dispose()
    {
        JsonBufferPool.Return(bytes);
        bytes = [];
        Position = 0;
        run?.Hold(-counted);
        counted = 0;
    }

    public void Byte(byte value)
    {
        if (Position == bytes.Length)
            Grow(1);
        bytes[Position++] = value;
    }

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Free(json.Length));
        Position += json.Length;
    }

    /// <summary>Appends JSON that is already written.</summary>
    public void Text(ReadOnlySpan<char> json) => Position += Encoding.UTF8.GetBytes(json, Free(json.Length * 3));

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Free(20), out var written);
        Position += written;
    }

    /// <summary>A finite number, in the shortest form that reads back as the same number.</summary>
    public void Number(double value)
    {
        value.TryFormat(Free(32), out var written, "R", CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>A value whose text needs no escape, between quotes: a date, a UUID.</summary>
    public void Quoted<T>(T value, ReadOnlySpan<char> format, int maxLength)
        where T : IUtf8SpanFormattable
    {
        var free = Free(maxLength + 2);
        free[0] = (byte)'"';
        value.TryFormat(free[1..], out var written, format, CultureInfo.InvariantCulture);
        free[written + 1] = (byte)'"';
        Position += written + 2;
    }

    /// <summary>A string; a lone surrogate, which UTF-8 cannot represent, becomes U+FFFD.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        // UTF-8 needs at most three bytes for each UTF-16 unit.
        var free = Free((text.Length * 3) + 2);
        free[0] = (byte)'"';
        var plain = PlainText.Copy(text, free[1..]);
        Position += plain + 1;
        if (plain < text.Length)
            WriteRest(text[plain..]);
        Byte((byte)'"');
    }

    /// <summary>Writes the rest of a text, from its first character that needs escaping or encoding.</summary>
    private void WriteRest(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (char.IsAscii(text[0]))
            {
                Escape(text[0]);
                text = text[1..];
            }
            else
            {
                var ascii = text.IndexOfAnyInRange('\0', '\u007F');
                var others = ascii < 0 ? text : text[..ascii];
                Position += Encoding.UTF8.GetBytes(others, Free(others.Length * 3));
                text = text[others.Length..];
            }

            var plain = PlainText.Copy(text, Free(text.Length));
            Position += plain;
            text = text[plain..];
        }
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            default:
                Raw("\\u"u8);
                ((int)c).TryFormat(Free(4), out _, "x4", CultureInfo.InvariantCulture);
                Position += 4;
                break;
        }
    }

    private Span<byte> Free(int length)
    {
        if (bytes.Length - Position < length)
            Grow(length);
        return bytes.AsSpan(Position);
    }

    private void Grow(int length)
    {
        run?.Hold(Position - counted);
        counted = Position;
        var larger = JsonBufferPool.Rent(Math.Max(bytes.Length * 2, Position + length));
        bytes.AsSpan(0, Position).CopyTo(larger);
        JsonBufferPool.Return(bytes);
        bytes = larger;
    }
}
