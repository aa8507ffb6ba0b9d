using System.Collections.Concurrent;
using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Search;

/// <summary>
/// One search in one version of a graph. Each term of its plan gives offers a weight, by where the word stands and how well it matches;
/// the rarer a term is, the more it counts. With few terms, an offer must have every term that the catalogue knows; with more, it must
/// have nearly as much, by rarity, as the best offer.
/// </summary>
internal sealed class SearchRun
{
    private const float BySynonym = 0.7f;
    private const float ByTypo = 0.5f;
    private const float ByParts = 0.5f;
    private const float ByAge = 0.4f;

    // A wide range of ages says less than one for just this age.
    private const float MonthsThatHalve = 48;
    private const int FewTerms = 3;
    private const float NearlyAll = 0.7f;

    private static readonly TextPlace[] Short = [TextPlace.Title, TextPlace.Summary, TextPlace.PreviousName, TextPlace.Name];
    private static readonly ConcurrentBag<Workspace> Idle = [];

    private readonly Snapshot.Catalogue catalogue;
    private readonly DateOnly today;
    private readonly Synonyms? synonyms;
    private readonly SearchPlan plan;
    private readonly WordLookUp words;
    private readonly Workspace work;
    private readonly SearchMarks marks = new();
    private readonly Dictionary<(string Word, int Places, bool IsWide), FoundWord> found = [];

    private SearchRun(Snapshot.Catalogue catalogue, GraphSearcher searcher, SearchText text, DateOnly today, Workspace work)
    {
        (this.catalogue, this.today, this.work) = (catalogue, today, work);
        words = new WordLookUp(catalogue, searcher, text.Tags, today, marks);
        synonyms = Synonyms.Of(LanguageTag.Primary(text.Language));
        plan = SearchPlan.Of(text, synonyms, words.IsKnown);
    }

    public static OfferRanking Of(Snapshot.Catalogue catalogue, GraphSearcher searcher, SearchText text, DateOnly today)
    {
        if (!Idle.TryTake(out var work) || work.Size != catalogue.Slots.Size)
            work = new Workspace(catalogue.Slots.Size);
        try
        {
            return new SearchRun(catalogue, searcher, text, today, work).Rank(text);
        }
        finally
        {
            work.Clear();
            if (Idle.Count < Environment.ProcessorCount)
                Idle.Add(work);
        }
    }

    private OfferRanking Rank(SearchText text)
    {
        var (needed, total) = (0, 0f);
        foreach (var term in plan.Terms)
        {
            Find(term);
            if (work.Term.Count == 0)
                continue;
            var rarity = MathF.Log(1 + ((float)catalogue.OfferCount / work.Term.Count));
            if (!term.IsLight)
                (needed, total) = (needed + 1, total + rarity);
            foreach (var slot in work.Term.Slots)
            {
                work.Score.Sum(slot, rarity * work.Term[slot]);
                if (!term.IsLight)
                    work.Covered.Sum(slot, rarity);
            }

            work.Term.Clear();
        }

        // Where nothing that says something is known, what says little finds nothing either.
        return OfferRanking.Of(catalogue, text, today, needed == 0 ? [] : Kept(needed, total), marks);
    }

    private List<(int Slot, float Score)> Kept(int needed, float total)
    {
        var best = 0f;
        foreach (var slot in work.Covered.Slots)
            best = Math.Max(best, work.Covered[slot]);
        // An offer that has all was summed in the same order as the total.
        var least = needed <= FewTerms ? total : best * NearlyAll;
        var kept = new List<(int, float)>();
        foreach (var slot in work.Score.Slots)
        {
            if (work.Covered[slot] >= least)
                kept.Add((slot, work.Score[slot]));
        }

        return kept;
    }

    private void Find(SearchTerm term)
    {
        FindTyped(term);
        foreach (var other in term.Others)
            FindAll(other, BySynonym, other.Length == 1 ? [] : Short);
        if (work.Term.Count > 0 || term.Typed is not [{ Folded.Length: > 0 } word])
            return;
        foreach (var correction in words.Corrections(word.Folded, work.Spare))
        {
            words.Find(correction, correction, ByTypo, work.Term);
            foreach (var other in synonyms?.At([correction], 0).Others.Where(other => other.Length == 1) ?? [])
                words.Find(other[0], other[0], ByTypo * BySynonym, work.Term);
        }

        if (work.Term.Count == 0 && words.Parts(word.Folded) is var (head, tail))
            FindAll([head, tail], ByParts, []);
    }

    private void FindTyped(SearchTerm term)
    {
        if (term.Typed is [var only])
        {
            if (only.Folded.Length > 0)
                words.Find(only.Written, only.Folded, 1, work.Term);
            if (only.Age is { } age)
                FindAge(age);
            return;
        }

        FindAll([.. term.Typed.Where(word => word.Folded.Length > 0).Select(word => word.Folded)], 1, []);
    }

    private void FindAge(AgeRange age)
    {
        marks.Ages = true;
        foreach (var slot in catalogue.Index.Matching(OfferFilter.AnyTime with { Age = age }, today).Members())
        {
            var content = catalogue.Slots[slot].Content;
            var months = (content.MaxAgeMonths ?? AgeRange.OldestMonths) - (content.MinAgeMonths ?? 0);
            work.Term.Add(slot, ByAge * MonthsThatHalve / (MonthsThatHalve + months));
        }
    }

    // Offers that have all of the words, each in any of its forms.
    private void FindAll(ImmutableArray<string> all, float factor, TextPlace[] places)
    {
        foreach (var (at, word) in all.Index())
        {
            Find(word, places, isWide: all.Length == 1 || places.Length == 0).AddTo(at == 0 ? work.Both : work.Spare);
            if (at == 0)
                continue;
            work.Both.Retain(work.Spare);
            work.Spare.Clear();
        }

        foreach (var slot in work.Both.Slots)
            work.Term.Add(slot, factor * work.Both[slot]);
        work.Both.Clear();
    }

    // Phrases that mean the same have words in common.
    private FoundWord Find(string word, TextPlace[] places, bool isWide)
    {
        if (found.TryGetValue((word, places.Length, isWide), out var known))
            return known;
        words.Find(word, word, 1, work.Spare, isWide, places);
        var made = new FoundWord([.. work.Spare.Slots], [.. work.Spare.Slots.ToArray().Select(slot => work.Spare[slot])]);
        work.Spare.Clear();
        return found[(word, places.Length, isWide)] = made;
    }

    private sealed record FoundWord(int[] Slots, float[] Weights)
    {
        public void AddTo(OfferWeights hits)
        {
            for (var at = 0; at < Slots.Length; at++)
                hits.Add(Slots[at], Weights[at]);
        }
    }

    private sealed class Workspace(int size)
    {
        public int Size => size;

        public OfferWeights Term { get; } = new(size);

        public OfferWeights Both { get; } = new(size);

        public OfferWeights Spare { get; } = new(size);

        public OfferWeights Score { get; } = new(size);

        public OfferWeights Covered { get; } = new(size);

        public void Clear()
        {
            foreach (var hits in new[] { Term, Both, Spare, Score, Covered })
                hits.Clear();
        }
    }
}
