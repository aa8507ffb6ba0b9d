using System.Text;

namespace Catalogue.GraphQL;

/// <summary>"Did you mean": the names similar to a wrong one, the closest first.</summary>
public static class Suggestions
{
    private const int Most = 5;

    /// <summary>` Did you mean "a", "b", or "c"?`, with the given noun before the names; empty when there are none.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string? what = null)
    {
        if (suggestions.Count == 0)
            return "";
        var text = new StringBuilder(" Did you mean ");
        if (what is not null)
            text.Append(what).Append(' ');
        var count = Math.Min(suggestions.Count, Most);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(count > 2 ? ", " : " ");
            if (i > 0 && i == count - 1)
                text.Append("or ");
            text.Append('"').Append(suggestions[i]).Append('"');
        }

        return text.Append('?').ToString();
    }

    /// <summary>The options whose edit distance is at most 0.4 times the input's length, plus one.</summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        var distance = new LexicalDistance(input);
        List<(string Option, int Distance)>? near = null;
        foreach (var option in options)
        {
            if (distance.To(option, threshold) is not { } measured)
                continue;
            near ??= [];
            if (!near.Exists(n => n.Option == option))
                near.Add((option, measured));
        }

        if (near is null)
            return [];
        near.Sort((a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : NaturalOrder.Compare(a.Option, b.Option));
        return near.ConvertAll(n => n.Option);
    }
}
