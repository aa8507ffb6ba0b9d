using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Time;

namespace Catalogue.Data.Changes;

/// <summary>
/// A follower's position in the change feed. Copying: Version is the one at which the copy began, and the entries up to Kind and Id were
/// sent. Within: of the commit that made Version.PublicNumber, the changes up to Kind and Id were sent. Behind: the whole commit was sent.
/// Of Version only Epoch, both numbers and PublicCommit are kept.
/// </summary>
internal sealed record ChangeCursor(ChangeStage Stage, CatalogueVersion Version, EntryKind Kind = default, Guid Id = default)
{
    private const byte Format = 2;
    private const byte FormatWithoutCommit = 1;
    private const int EpochAt = 3;
    private const int NumberAt = EpochAt + 16;
    private const int PublicNumberAt = NumberAt + sizeof(long);
    private const int CommitAt = PublicNumberAt + sizeof(long);
    private const int IdAt = CommitAt + 16;
    private const int ChecksumAt = IdAt + 16;
    private const int Length = ChecksumAt + sizeof(uint);
    private const int LengthWithoutCommit = Length - 16;

    /// <summary>
    /// Throws FilterException for a text that Write did not make, with EpochChanged for a cursor of an earlier release, which did not
    /// contain the commit.
    /// </summary>
    public static ChangeCursor Read(string text, string path)
    {
        byte[] bytes = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        if (IsWhole(bytes, FormatWithoutCommit, LengthWithoutCommit))
            throw new FilterException(
                ChangeFeed.EpochChanged,
                path,
                "This cursor is of an earlier release: drop what you keep, and begin again without a cursor.");
        if (!IsWhole(bytes, Format, Length))
            throw FilterException.Cursor(path, "This is not a cursor of changes: pass on one that this API gave, unchanged.");
        var version = new CatalogueVersion(
            new Guid(bytes.AsSpan(EpochAt, 16), bigEndian: true),
            BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(NumberAt)),
            BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(PublicNumberAt)))
        {
            PublicCommit = new Guid(bytes.AsSpan(CommitAt, 16), bigEndian: true),
        };
        return new ChangeCursor((ChangeStage)bytes[1], version, (EntryKind)bytes[2], new Guid(bytes.AsSpan(IdAt, 16), bigEndian: true));
    }

    public string Write()
    {
        var bytes = new byte[Length];
        bytes[0] = Format;
        bytes[1] = (byte)Stage;
        bytes[2] = (byte)Kind;
        Version.Epoch.TryWriteBytes(bytes.AsSpan(EpochAt), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(NumberAt), Version.Number);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(PublicNumberAt), Version.PublicNumber);
        Version.PublicCommit.TryWriteBytes(bytes.AsSpan(CommitAt), bigEndian: true, out _);
        Id.TryWriteBytes(bytes.AsSpan(IdAt), bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(ChecksumAt), Checksum(bytes.AsSpan(0, ChecksumAt)));
        return Base64Url.EncodeToString(bytes);
    }

    private static bool IsWhole(byte[] bytes, byte format, int length) => bytes.Length == length && bytes[0] == format
        && BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(length - sizeof(uint))) == Checksum(bytes.AsSpan(0, length - sizeof(uint)));

    // CRC-32C: detects cursors that were truncated or mistyped. Forged ones need no protection: they could only name another position in
    // the feed.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = BitOperations.Crc32C(sum, value);
        return sum;
    }
}

internal enum ChangeStage
{
    Copying,
    Within,
    Behind,
}
