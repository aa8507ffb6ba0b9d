using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Profiles;

/// <summary>
/// The current and coming offers compared with a profile: first those that fit, then those where it is unknown, then the rest. Within each
/// group, more interests met come first, then those not overdue for a check, then by title.
/// </summary>
public sealed class OfferMatches
{
    private readonly ImmutableArray<OfferMatch> sorted;

    private OfferMatches(ImmutableArray<OfferMatch> sorted) => this.sorted = sorted;

    public int Count => sorted.Length;

    /// <summary>Only those with one of the given verdicts; none given means all.</summary>
    public static OfferMatches Of(Snapshot.Catalogue catalogue, Profile profile, ImmutableArray<Verdict> verdicts, DateOnly today)
    {
        var asked = new ProfileQuestion(profile, catalogue, today);
        var current = catalogue.Select(OfferFilter.None, today);
        // The offers are in order of title, and the sort is stable.
        return new([.. catalogue.Offers.Where(offer => current.Contains(offer.Id))
            .Select(offer => new OfferMatch(offer, asked))
            .Where(match => verdicts.IsDefaultOrEmpty || verdicts.Contains(match.Verdict))
            .OrderBy(match => match.Verdict).ThenByDescending(match => match.Interests).ThenBy(match => match.IsOverdue)]);
    }

    /// <summary>The first matches after a cursor. Throws FilterException for a cursor that is not of this list.</summary>
    public OfferMatchPage Page(PageRequest request)
    {
        var start = request.After is { } after ? PlaceBehind(OfferMatchCursor.Read(after, "after")) : 0;
        var page = sorted.AsSpan(start, Math.Min(request.Size, Count - start)).ToImmutableArray();
        return new OfferMatchPage(page, Count, HasNextPage: start + page.Length < Count, HasPreviousPage: start > 0);
    }

    private int PlaceBehind(OfferMatchCursor cursor)
    {
        var (lo, hi) = (0, Count);
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (cursor.CompareTo(sorted[middle]) >= 0)
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
