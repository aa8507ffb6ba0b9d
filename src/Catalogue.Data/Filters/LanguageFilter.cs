using System.Collections.Immutable;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>`languages`: ranges of spoken languages, case-insensitive. In the facet, those with the most offers come first.</summary>
internal static class LanguageFilter
{
    public static ValuesFilter<string, string> Create() => new()
    {
        Inputs = ["languages"],
        Facets = [FacetDimension.Languages],
        Facet = Facets.Of(question => question.Index.LanguagesToAsk).MostFirst(),
        Comparer = StringComparer.OrdinalIgnoreCase,
        AskedComparer = StringComparer.OrdinalIgnoreCase,
        From = Ranges,
        Asked = filter => filter.Languages,
        Asking = (filter, asked) => filter with { Languages = asked },
        Having = (sets, range, _) => sets.Where(tag => LanguageRange.Has(range, tag)),
        Values = (offer, _, tags) =>
        {
            foreach (var language in offer.Content.Languages)
                tags.Add(LanguageTag.Canonical(language));
        },
    };

    private static ImmutableArray<string> Ranges(FilterReading reading)
    {
        var ranges = reading.List<string>("languages");
        for (var at = 0; at < ranges.Length; at++)
        {
            if (!LanguageRange.IsWellFormed(ranges[at]))
                throw FilterException.Input($"languages[{at}]", LanguageTag.Refusal(ranges[at]).In("en").Text);
        }

        return ranges;
    }
}
