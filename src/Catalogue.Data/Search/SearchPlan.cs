using System.Collections.Immutable;

namespace Catalogue.Data.Search;

/// <summary>
/// The words of a search as terms: each is one word, or several that stand for something together, with its alternatives.
/// </summary>
internal sealed record SearchPlan(ImmutableArray<SearchTerm> Terms)
{
    /// <summary>IsKnown says whether some text has a word: two words that are one in a text are that word too ("lees maatjes").</summary>
    public static SearchPlan Of(SearchText text, Synonyms? synonyms, Func<string, bool> isKnown)
    {
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        ImmutableArray<string> folded = [.. text.Words.Select(word => word.Folded)];
        for (var at = 0; at < folded.Length;)
        {
            var (length, others) = synonyms?.At(folded, at) ?? (0, []);
            if (length <= 1 && at + 1 < folded.Length && folded[at].Length > 0 && folded[at + 1].Length > 0
                && folded[at] + folded[at + 1] is var joined && isKnown(joined))
                (length, others) = (2, [[joined]]);
            length = Math.Max(length, 1);
            terms.Add(new SearchTerm([.. text.Words.AsSpan().Slice(at, length)], others));
            at += length;
        }

        return new SearchPlan(terms.ToImmutable());
    }
}

/// <summary>Typed are the words typed here, all of which count; each of Others is an alternative for them.</summary>
internal sealed record SearchTerm(ImmutableArray<SearchWord> Typed, ImmutableArray<ImmutableArray<string>> Others)
{
    public bool IsLight => Typed.All(word => word.IsLight);
}
