using System.Buffers.Binary;
using System.Text;

namespace Catalogue.Data.Postgres;

/// <summary>Reads rows in PostgreSQL's binary COPY format: row by row, every column exactly once, from left to right.</summary>
internal ref struct CopiedRows(ReadOnlySpan<byte> rows)
{
    // PostgreSQL counts days and microseconds from this date.
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly int FirstDay = DateOnly.FromDateTime(Epoch.UtcDateTime).DayNumber;

    private ReadOnlySpan<byte> rest = rows;

    /// <summary>Moves to the next row; false after the last. Every column of the current row must have been read.</summary>
    public bool Next()
    {
        if (rest.IsEmpty)
            return false;
        rest = rest[sizeof(short)..];
        return true;
    }

    public Guid Id() => new(Value(), bigEndian: true);

    public string Text() => Encoding.UTF8.GetString(Value());

    public int Whole() => BinaryPrimitives.ReadInt32BigEndian(Value());

    public DateTimeOffset Moment() => Epoch.AddMicroseconds(BinaryPrimitives.ReadInt64BigEndian(Value()));

    public int? WholeOrNull() => TryValue(out var value) ? BinaryPrimitives.ReadInt32BigEndian(value) : null;

    public DateTimeOffset? MomentOrNull() =>
        TryValue(out var value) ? Epoch.AddMicroseconds(BinaryPrimitives.ReadInt64BigEndian(value)) : null;

    public DateOnly? DayOrNull() =>
        TryValue(out var value) ? DateOnly.FromDayNumber(FirstDay + BinaryPrimitives.ReadInt32BigEndian(value)) : null;

    /// <summary>The raw bytes of the column. Throws InvalidDataException for null.</summary>
    public ReadOnlySpan<byte> Value() =>
        TryValue(out var value) ? value : throw new InvalidDataException("A value that must be there is null.");

    /// <summary>False for null.</summary>
    public bool TryValue(out ReadOnlySpan<byte> value)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(rest);
        value = rest.Slice(sizeof(int), int.Max(length, 0));
        rest = rest[(sizeof(int) + value.Length)..];
        return length >= 0;
    }
}
