namespace Catalogue.GraphQL;

/// <summary>
/// The edit distance between two texts, ignoring letter case: insertions, deletions, replacements and swaps of neighbours. Texts that
/// differ in letter case only have distance one.
/// </summary>
internal sealed class LexicalDistance(string input)
{
    private readonly string folded = input.ToLowerInvariant();
    private int[]? previous2;
    private int[]? previous;
    private int[]? current;

    /// <summary>The distance, or null when it exceeds the threshold.</summary>
    public int? To(string option, int threshold)
    {
        if (input == option)
            return 0;
        var other = option.ToLowerInvariant();
        if (folded == other)
            return 1;
        var (longer, shorter) = other.Length < folded.Length ? (folded, other) : (other, folded);
        if (longer.Length - shorter.Length > threshold)
            return null;

        // Rows have the width of the shorter text, which is at most the length of the input.
        var width = folded.Length + 1;
        var above2 = previous2 ??= new int[width];
        var above = previous ??= new int[width];
        var row = current ??= new int[width];
        for (var j = 0; j <= shorter.Length; j++)
            above[j] = j;
        for (var i = 1; i <= longer.Length; i++)
        {
            var smallest = row[0] = i;
            for (var j = 1; j <= shorter.Length; j++)
            {
                var cost = longer[i - 1] == shorter[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && longer[i - 1] == shorter[j - 2] && longer[i - 2] == shorter[j - 1])
                    cell = Math.Min(cell, above2[j - 2] + 1);
                smallest = Math.Min(smallest, cell);
                row[j] = cell;
            }

            if (smallest > threshold)
                return null;
            (above2, above, row) = (above, row, above2);
        }

        var distance = above[shorter.Length];
        return distance <= threshold ? distance : null;
    }
}
