using System.Collections.Immutable;

namespace Catalogue.Data.Search;

/// <summary>The words of a search as places: each is one word, or several that have synonyms together, with its alternatives.</summary>
internal sealed record SearchPlan(ImmutableArray<SearchPlace> Places)
{
    public static SearchPlan Of(SearchText text, Synonyms? synonyms)
    {
        var places = ImmutableArray.CreateBuilder<SearchPlace>();
        for (var at = 0; at < text.Words.Length;)
        {
            var (length, others) = synonyms?.At(text.Words, at) ?? (0, []);
            length = Math.Max(length, 1);
            places.Add(new SearchPlace([.. text.Words.AsSpan().Slice(at, length)], others));
            at += length;
        }

        return new SearchPlan(places.ToImmutable());
    }

    /// <summary>Every word to look up. Wide words also match by prefix or substring; the words of a multi-word synonym do not.</summary>
    public IEnumerable<(string Word, bool IsWide)> Words => Places
        .SelectMany(place => place.Typed.Select(word => (Word: word, IsWide: true))
            .Concat(place.Others.SelectMany(other => other.Select(word => (Word: word, IsWide: other.Length == 1)))))
        .GroupBy(word => word.Word, (word, uses) => (word, uses.Any(use => use.IsWide)));
}

/// <summary>Typed are the words typed here; each of Others is an alternative for all of them.</summary>
internal sealed record SearchPlace(ImmutableArray<string> Typed, ImmutableArray<ImmutableArray<string>> Others);
