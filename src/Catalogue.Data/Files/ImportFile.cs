using System.Text;

namespace Catalogue.Data.Files;

/// <summary>A file to import: a CSV, of which one row at a time is in memory, or JSON.</summary>
internal sealed class ImportFile(Func<Stream> open, FileEncoding encoding, char? separator)
{
    private const int HeaderLetters = 64 * 1024;

    public string Form =>
        separator is { } between ? $"CSV, {encoding.Name}, separated by {CsvSeparator.Name(between)}" : $"JSON, {encoding.Name}";

    public bool IsCsv => separator is not null;

    /// <summary>
    /// Detects the form; null when it cannot be imported, which is reported. Throws IOException for a file that cannot be read.
    /// </summary>
    public static ImportFile? Open(string path, Action<ImportFinding> report) => Open(() => File.OpenRead(path), report);

    /// <summary>As the other overload, for a stream that is opened again for each reading.</summary>
    public static ImportFile? Open(Func<Stream> open, Action<ImportFinding> report)
    {
        using var file = open();
        if (IsArchive(file))
        {
            report(ImportFinding.Error(0, "", null, "The file is a workbook", "save it from the spreadsheet program as CSV (UTF-8)"));
            return null;
        }

        file.Position = 0;
        var encoding = FileEncoding.Detect(file);
        file.Position = 0;
        using var text = new StreamReader(file, encoding.Encoding);
        var start = new char[HeaderLetters];
        var head = start.AsSpan(0, text.ReadBlock(start));
        return new(open, encoding, head.TrimStart() is ['[' or '{', ..] ? null : CsvSeparator.Detect(head));
    }

    /// <summary>The offers of a CSV; progress counts the bytes read.</summary>
    public IEnumerable<FileEntry> ReadCsv(CsvOffers offers, Action<long>? progress)
    {
        using var file = open();
        using var text = new StreamReader(file, encoding.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var skipped = CsvSeparator.Declared(Start()) is null ? 0 : 1;
        if (skipped == 1)
            text.ReadLine();
        foreach (var entry in offers.Read(text, separator!.Value, 1 + skipped))
        {
            progress?.Invoke(file.Position);
            yield return entry;
        }
    }

    public JsonEntries ReadJson(Action<ImportFinding> report)
    {
        using var file = open();
        using var whole = new MemoryStream();
        file.CopyTo(whole);
        var bytes = whole.ToArray();
        if (encoding.Name != FileEncoding.Utf8.Name)
            bytes = Encoding.Convert(encoding.Encoding, Encoding.UTF8, bytes);
        return new(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes, report);
    }

    private string Start()
    {
        using var text = new StreamReader(open(), encoding.Encoding);
        var start = new char[8];
        return new(start, 0, text.ReadBlock(start));
    }

    // Workbooks (xlsx, ods) are zip archives.
    private static bool IsArchive(Stream file)
    {
        var start = new byte[4];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start is [(byte)'P', (byte)'K', 3, 4];
    }
}
