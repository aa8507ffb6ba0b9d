using System.Collections.Immutable;

namespace Catalogue.Data.Schedules;

/// <summary>
/// A set of kinds of school holiday; empty on a day in a school week. A day may have two: Easter Monday is usually in the Easter holiday.
/// </summary>
internal readonly record struct HolidaySet(byte Bits)
{
    private static readonly byte DayOffBit = Of(HolidayKind.DayOff).Bits;

    /// <summary>The five that last a week or more.</summary>
    public static HolidaySet Weeks { get; } = new((byte)(Of(Enum.GetValues<HolidayKind>()).Bits & ~DayOffBit));

    public bool IsEmpty => Bits == 0;

    public static HolidaySet Of(params ReadOnlySpan<HolidayKind> kinds)
    {
        var bits = 0;
        foreach (var kind in kinds)
            bits |= 1 << (int)kind;
        return new((byte)bits);
    }

    public static HolidaySet Of(ImmutableArray<HolidayKind> kinds) => Of(kinds.AsSpan());

    public bool Overlaps(HolidaySet other) => (Bits & other.Bits) != 0;

    public HolidaySet With(HolidayKind kind) => new((byte)(Bits | (1 << (int)kind)));
}
