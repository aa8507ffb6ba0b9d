using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>The offers of one entry in one graph, by title.</summary>
public sealed class OffersByTitle
{
    private readonly SingleEntryCache<DateOnly, ImmutableArray<Offer>> current;

    internal OffersByTitle(ImmutableArray<Offer> all)
    {
        All = all;
        current = new(today => All.All(offer => IsCurrent(offer, today)) ? All : [.. All.Where(offer => IsCurrent(offer, today))]);
    }

    /// <summary>Including past ones.</summary>
    public ImmutableArray<Offer> All { get; }

    /// <summary>Those that are current or coming on a date.</summary>
    public ImmutableArray<Offer> CurrentOn(DateOnly today) => current.For(today);

    private static bool IsCurrent(Offer offer, DateOnly today) => offer.Content.ValidUntil is not { } until || until >= today;
}
