using System.Collections.Concurrent;
using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Time;

namespace Catalogue.Data.Search;

/// <summary>
/// One search in one version of a graph. Each place of its plan gives offers a weight, by where the word stands and how well it fits; the
/// rarer a place is, the more it counts. Of a few words an offer must have all that the catalogue knows; of a whole sentence, nearly as
/// much as the best offer has.
/// </summary>
internal sealed class SearchRun
{
    private const float BySynonym = 0.7f;
    private const float ByTypo = 0.5f;
    private const float ByParts = 0.5f;
    private const float ByAge = 0.4f;

    // A wide range of ages says less than one for just this age.
    private const float MonthsThatHalve = 48;
    private const int FewPlaces = 3;
    private const float NearlyAll = 0.7f;

    private static readonly TextPlace[] Short = [TextPlace.Title, TextPlace.Summary, TextPlace.PreviousName, TextPlace.Name];
    private static readonly OfferFilter AnyTime = new() { Period = new Period() };
    private static readonly ConcurrentBag<Workspace> Idle = [];

    private readonly Snapshot.Catalogue catalogue;
    private readonly DateOnly today;
    private readonly SearchPlan plan;
    private readonly WordLookUp words;
    private readonly Workspace work;
    private readonly SearchMarks marks = new();
    private readonly Dictionary<(string Word, int Places, bool IsWide), FoundWord> found = [];

    private SearchRun(Snapshot.Catalogue catalogue, GraphSearcher searcher, SearchText text, DateOnly today, Workspace work)
    {
        (this.catalogue, this.today, this.work) = (catalogue, today, work);
        words = new WordLookUp(catalogue, searcher, text.Tags, today, marks);
        plan = SearchPlan.Of(text, Synonyms.Of(text.Language.Split('-')[0]), words.IsKnown);
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
        foreach (var place in plan.Places)
        {
            Find(place);
            if (work.Place.Count == 0)
                continue;
            var rarity = MathF.Log(1 + ((float)catalogue.OfferCount / work.Place.Count));
            if (!place.IsLight)
                (needed, total) = (needed + 1, total + rarity);
            foreach (var slot in work.Place.Slots)
            {
                work.Score.Sum(slot, rarity * work.Place[slot]);
                if (!place.IsLight)
                    work.Covered.Sum(slot, rarity);
            }

            work.Place.Clear();
        }

        // Where nothing that says something is known, what says little finds nothing either.
        return OfferRanking.Of(catalogue, text, today, needed == 0 ? [] : Kept(needed, total), marks);
    }

    private List<(int Slot, float Score)> Kept(int needed, float total)
    {
        var best = 0f;
        foreach (var slot in work.Covered.Slots)
            best = Math.Max(best, work.Covered[slot]);
        // Sums of floats in another order may differ by a little.
        var least = needed <= FewPlaces ? total * 0.999f : Math.Max(best * NearlyAll, 0.001f);
        var kept = new List<(int, float)>();
        foreach (var slot in work.Score.Slots)
        {
            if (work.Covered[slot] >= least && work.Score[slot] > 0)
                kept.Add((slot, work.Score[slot]));
        }

        return kept;
    }

    private void Find(SearchPlace place)
    {
        FindTyped(place);
        foreach (var other in place.Others)
            FindAll(other, BySynonym, other.Length == 1 ? [] : Short);
        if (work.Place.Count > 0 || place.Typed is not [{ Folded.Length: > 0 } word])
            return;
        foreach (var correction in words.Corrections(word.Folded, work.Spare))
        {
            words.Find(correction, correction, ByTypo, work.Place);
            foreach (var other in Synonyms.Of("nl")!.At([correction], 0).Others.Where(other => other.Length == 1))
                words.Find(other[0], other[0], ByTypo * BySynonym, work.Place);
        }

        if (work.Place.Count == 0 && words.Parts(word.Folded) is var (head, tail))
            FindAll([head, tail], ByParts, []);
    }

    private void FindTyped(SearchPlace place)
    {
        if (place.Typed is [var only])
        {
            if (only.Folded.Length > 0)
                words.Find(only.Written, only.Folded, 1, work.Place);
            if (only.Age is { } age)
                FindAge(age);
            return;
        }

        FindAll([.. place.Typed.Where(word => word.Folded.Length > 0).Select(word => word.Folded)], 1, []);
    }

    private void FindAge(AgeRange age)
    {
        marks.Ages = true;
        foreach (var slot in catalogue.Index.Matching(AnyTime with { Age = age }, today).Members())
        {
            var content = catalogue.Slots[slot].Content;
            var months = (content.MaxAgeMonths ?? AgeRange.MostMonths) - (content.MinAgeMonths ?? 0);
            work.Place.Add(slot, ByAge * MonthsThatHalve / (MonthsThatHalve + months));
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
            work.Place.Add(slot, factor * work.Both[slot]);
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
        public void AddTo(PlaceHits hits)
        {
            for (var at = 0; at < Slots.Length; at++)
                hits.Add(Slots[at], Weights[at]);
        }
    }

    private sealed class Workspace(int size)
    {
        public int Size => size;

        public PlaceHits Place { get; } = new(size);

        public PlaceHits Both { get; } = new(size);

        public PlaceHits Spare { get; } = new(size);

        public PlaceHits Score { get; } = new(size);

        public PlaceHits Covered { get; } = new(size);

        public void Clear()
        {
            foreach (var hits in new[] { Place, Both, Spare, Score, Covered })
                hits.Clear();
        }
    }
}
