using System.Collections.Concurrent;
using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;

namespace Catalogue.Data.Changes;

/// <summary>
/// A step of the public catalogue, from one version and day to a later one, for all followers: what was saved, and what that is to each
/// filter, found once for all whose filters are equal. It holds neither of the two graphs.
/// </summary>
internal sealed class FollowedStep(CatalogueVersion from, DateOnly fromDay, CatalogueVersion to, DateOnly toDay, SavedOffers saved)
{
    // Some megabytes, until the next step: what thousands of filters let through of a large import is not kept here beside their lists.
    private const int MostKept = 100_000;

    private readonly ConcurrentDictionary<string, Lazy<FollowedChanges>> byFilter = new(StringComparer.Ordinal);
    private int kept;
    private int evaluations;

    public SavedOffers Saved => saved;

    /// <summary>How often a filter was evaluated.</summary>
    public int Evaluations => Volatile.Read(ref evaluations);

    public static FollowedStep Between(Snapshot.Catalogue before, DateOnly from, Snapshot.Catalogue after, DateOnly to) =>
        new(before.Version, from, after.Version, to, SavedOffers.Between(before, from, after, to));

    public bool Is(Snapshot.Catalogue before, DateOnly ofDay, Snapshot.Catalogue after, DateOnly untilDay) =>
        (fromDay, toDay) == (ofDay, untilDay) && from.IsPublicly(before.Version) && to.IsPublicly(after.Version);

    /// <summary>What evaluate gives for the first of those with this key; it is null for a filter that has no equals.</summary>
    public FollowedChanges Of(string? key, Func<FollowedChanges> evaluate)
    {
        if (key is null)
            return Evaluate();
        var one = byFilter.GetOrAdd(key, _ => new(Evaluate));
        var isFirst = !one.IsValueCreated;
        var changes = one.Value;
        if (isFirst && Interlocked.Add(ref kept, changes.Offers.Length) > MostKept)
            byFilter.TryRemove(KeyValuePair.Create(key, one));
        return changes;

        FollowedChanges Evaluate()
        {
            Interlocked.Increment(ref evaluations);
            return evaluate();
        }
    }
}

/// <summary>The filter as it is read after the step, and the offers that it let through before or lets through now.</summary>
internal sealed record FollowedChanges(OfferFilter Filter, ImmutableArray<FollowedChange> Offers);

/// <summary>Had and Has: whether the filter let it through before, and does now. Slug is that of before, where it did.</summary>
internal readonly record struct FollowedChange(Guid Id, string Slug, bool Had, bool Has);
