using System.Text;

namespace Catalogue.Data.Files;

/// <summary>The encoding of a file: by its byte order mark, else UTF-8 if the whole file is valid UTF-8, else Windows-1252.</summary>
internal sealed record FileEncoding(string Name, Encoding Encoding)
{
    public static readonly FileEncoding Utf8 = new("UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static readonly FileEncoding Windows = new("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>Reads the stream to its end.</summary>
    public static FileEncoding Detect(Stream file)
    {
        var bytes = new byte[64 * 1024];
        var letters = new char[64 * 1024];
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var isFirst = true;
        var hasWide = false;
        try
        {
            for (int read; (read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)) > 0; isFirst = false)
            {
                if (isFirst && ByMark(bytes.AsSpan(0, read)) is { } marked)
                    return marked;
                hasWide |= decoder.GetChars(bytes.AsSpan(0, read), letters, flush: false) < read;
            }
        }
        catch (DecoderFallbackException)
        {
            return Windows;
        }

        try
        {
            decoder.GetChars([], letters, flush: true);
            return Utf8;
        }
        catch (DecoderFallbackException)
        {
            // The file ends within a multibyte character. If it has such characters before, it is UTF-8 and was truncated; if not, the last
            // byte is a character by itself.
            return hasWide ? Utf8 : Windows;
        }
    }

    private static FileEncoding? ByMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, ..] => new("UTF-16", Encoding.Unicode),
        [0xFE, 0xFF, ..] => new("UTF-16", Encoding.BigEndianUnicode),
        _ => null,
    };
}
