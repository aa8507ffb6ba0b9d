using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Profiles;
using Catalogue.Data.Sets;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Matches;

/// <summary>
/// The current and coming offers compared with a profile: first those that fit, then those where it is unknown, then the rest. Within each
/// group, more interests met come first, then those not overdue for a check, then by title.
/// </summary>
public sealed class OfferMatches
{
    private readonly OfferSlots offers;
    private readonly ProfileQuestion question;

    // The slots of the offers, sorted.
    private readonly int[] sorted;

    private OfferMatches(OfferSlots offers, ProfileQuestion question, int[] sorted) =>
        (this.offers, this.question, this.sorted) = (offers, question, sorted);

    public int Count => sorted.Length;

    /// <summary>Only those with one of the given verdicts; none given means all.</summary>
    public static OfferMatches Of(Snapshot.Catalogue catalogue, Profile profile, ImmutableArray<Verdict> verdicts, DateOnly today)
    {
        var asked = new ProfileQuestion(profile, catalogue.Reference, today);
        var current = catalogue.Index.Matching(OfferFilter.None, today);
        var groups = new List<int>[OfferMatch.Groups(asked)];
        foreach (var ordinal in catalogue.ByTitle.Ordinals)
        {
            if (!current.Contains(ordinal))
                continue;
            var offer = catalogue.Slots[ordinal];
            var verdict = ReasonRules.VerdictOf(offer, asked);
            if (verdicts.IsDefaultOrEmpty || verdicts.Contains(verdict))
                (groups[OfferMatch.GroupOf(offer, verdict, asked)] ??= []).Add(ordinal);
        }

        return new(catalogue.Slots, asked, [.. groups.Where(group => group is not null).SelectMany(group => group)]);
    }

    /// <summary>The first matches after a cursor. Throws FilterException for a cursor that is not of this list.</summary>
    public OfferMatchPage Page(PageRequest request)
    {
        var start = request.After is { } after ? PlaceBehind(OfferMatchCursor.Read(after, "after")) : 0;
        ImmutableArray<OfferMatch> page = [.. sorted.Skip(start).Take(request.Size).Select(MatchOf)];
        return new OfferMatchPage(page, Count, HasNextPage: start + page.Length < Count, HasPreviousPage: start > 0);
    }

    private OfferMatch MatchOf(int ordinal) => new(offers[ordinal], question);

    private int PlaceBehind(OfferMatchCursor cursor)
    {
        var (lo, hi) = (0, Count);
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (cursor.CompareTo(MatchOf(sorted[middle])) >= 0)
                lo = middle + 1;
            else
                hi = middle;
        }

        return lo;
    }
}

/// <summary>A page of matches, in order. TotalCount is that of the whole list.</summary>
public sealed record OfferMatchPage(ImmutableArray<OfferMatch> Matches, int TotalCount, bool HasNextPage, bool HasPreviousPage)
{
    public static string Cursor(OfferMatch match) => OfferMatchCursor.Of(match).Write();
}
