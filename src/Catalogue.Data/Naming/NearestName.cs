namespace Catalogue.Data.Naming;

/// <summary>Suggests a known name for an unknown word.</summary>
internal static class NearestName
{
    /// <summary>The most similar candidate, each with its names; null when none is similar.</summary>
    public static string? For(string word, IEnumerable<(string Candidate, string Name)> candidates)
    {
        var asked = NameSimilarity.Slug(word);
        if (asked.Length == 0)
            return null;
        string? best = null;
        var least = Math.Max(2, asked.Length / 3) + 1;
        foreach (var (candidate, name) in candidates)
        {
            var distance = DistanceTo(asked, candidate, name, least);
            if (distance < least)
                (best, least) = (candidate, distance);
        }

        return best;
    }

    private static int DistanceTo(string asked, string candidate, string name, int limit)
    {
        var (slug, ofName) = (NameSimilarity.Slug(candidate), NameSimilarity.Slug(name));
        if (asked == slug || asked == ofName)
            return 0;
        var distance = Math.Min(NameSimilarity.Distance(asked, slug, limit), NameSimilarity.Distance(asked, ofName, limit));
        // A part of a slug, such as "brustem" of "sint-truiden-brustem", is nearer than any misspelling except the slightest.
        return asked.Length >= 4 && $"-{slug}-".Contains($"-{asked}-", StringComparison.Ordinal) ? Math.Min(distance, 1) : distance;
    }
}
