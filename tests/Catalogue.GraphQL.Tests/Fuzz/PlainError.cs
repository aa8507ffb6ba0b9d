using System.Text.Json.Nodes;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// An error of a field. Which ones a response must have: once a value is null because of an error beneath it, the rest beneath it may be
/// cancelled (§6.4.4), and whether it is depends on what runs side by side. So of all the errors there are, every one must be reported
/// whose own position is still there, at least one for each position that was made null by errors beneath it, no position has two, and
/// nothing is reported that is not among them.
/// </summary>
internal sealed record PlainError(object[] Path, string Message)
{
    /// <summary>An argument that cannot be coerced: how that is said is the engine's own.</summary>
    public const string AnyMessage = "*";

    public string Place => string.Join('/', Path);

    public override string ToString() => $"{Place}: {Message}";

    /// <summary>What is wrong with the errors reported; null when nothing is.</summary>
    public static string? Fault(JsonNode? data, IReadOnlyList<PlainError> all, IReadOnlyList<PlainError> reported)
    {
        if (reported.GroupBy(error => error.Place).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return $"two errors at {twice.Key}";
        var known = all.Select(error => error.ToString()).ToHashSet();
        if (reported.FirstOrDefault(error => !known.Contains(error.ToString())) is { } unknown)
            return $"no such error: {unknown}";
        foreach (var error in all)
        {
            var nulled = error.Path.Take(StepsTo(data, error.Path)).ToArray();
            if (!reported.Any(other => nulled.Length == error.Path.Length ? other.ToString() == error.ToString() : other.Path.Take(nulled.Length).SequenceEqual(nulled)))
                return $"nothing tells of {error}";
        }

        return null;
    }

    /// <summary>How far along the path the data goes before it is null.</summary>
    private static int StepsTo(JsonNode? data, object[] path)
    {
        var steps = 0;
        while (data is not null && steps < path.Length)
            data = path[steps++] is int index ? data[index] : data[(string)path[steps - 1]];
        return steps;
    }
}
