namespace Catalogue.Data.Files;

/// <summary>The separator of a CSV: the most frequent of comma, semicolon and tab in the header.</summary>
internal static class CsvSeparator
{
    private static readonly char[] All = [',', ';', '\t'];

    /// <summary>From the start of the file; a first line "sep=;", as spreadsheet programs write it, decides.</summary>
    public static char Detect(ReadOnlySpan<char> start)
    {
        if (Declared(start) is { } declared)
            return declared;
        var counts = new int[All.Length];
        var isQuoted = false;
        foreach (var letter in start)
        {
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && letter is '\n' or '\r')
                break;
            else if (!isQuoted && Array.IndexOf(All, letter) is >= 0 and var at)
                counts[at]++;
        }

        return All[Array.IndexOf(counts, counts.Max())];
    }

    public static char? Declared(ReadOnlySpan<char> start) =>
        start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start is [_, _, _, _, var given, '\r' or '\n', ..] ? given : null;

    public static string Name(char separator) => separator switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => $"'{separator}'",
    };
}
