using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Sets;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Filters;

/// <summary>
/// The indexes of all filters in OfferFilters, so that a query is an intersection of sets. Offers are identified by ordinal, their slot.
/// </summary>
internal sealed class OfferIndex
{
    private readonly OfferSlots offers;
    private readonly ImmutableArray<FilterIndex> eager;
    private readonly Lazy<ImmutableArray<FilterIndex>> lazy;
    private readonly SetsByValue<Guid> organisers;
    private readonly SetsByValue<Guid> themes;
    private readonly SetsByValue<string> languages;
    private readonly OffersAtSchools atSchools;

    public OfferIndex(OfferSlots offers, ReferenceData reference)
        : this(offers, Build(OfferFilters.Eager, offers, reference), Later(offers, reference))
    {
    }

    private OfferIndex(OfferSlots offers, ImmutableArray<FilterIndex> eager, Lazy<ImmutableArray<FilterIndex>> lazy)
    {
        (this.offers, this.eager, this.lazy) = (offers, eager, lazy);
        organisers = ((SetsIndex<Guid>)Of(OfferFilters.Organisers)).Sets;
        themes = ((SetsIndex<Guid>)Of(OfferFilters.Themes)).Sets;
        languages = ((SetsIndex<string>)Of(OfferFilters.Languages)).Sets;
        atSchools = ((PlaceIndex)Of(OfferFilters.Places)).AtSchools;
    }

    /// <summary>The index of a subset of the offers, in their slots.</summary>
    public OfferIndex Among(OfferSlots kept, ReferenceData reference) => new(
        kept, [.. eager.Select(index => index.Among(kept))], Later(kept, reference));

    /// <summary>
    /// The index after some offers and reference data changed. Slots are the offers now, before is the old reference data; no neighbourhood
    /// may have changed its municipality.
    /// </summary>
    public OfferIndex Next(ImmutableArray<OfferChange> changes, OfferSlots slots, ReferenceData before, ReferenceData now)
    {
        var later = lazy.IsValueCreated ? Next(OfferFilters.Lazy, lazy.Value) : default;
        return new(
            slots, Next(OfferFilters.Eager, eager), later.IsDefault ? Later(slots, now) : new(later));

        ImmutableArray<FilterIndex> Next(ImmutableArray<Filter> filters, ImmutableArray<FilterIndex> indexes) =>
            [.. indexes.Select((index, i) => index.Next(Touched(filters[i], changes, slots, before, now), slots, before, now))];
    }

    /// <summary>The index of one filter.</summary>
    public FilterIndex Of(Filter filter) =>
        filter.IsLazy ? lazy.Value[OfferFilters.Lazy.IndexOf(filter)] : eager[OfferFilters.Eager.IndexOf(filter)];

    /// <summary>The offers of an organiser.</summary>
    public OfferSet OrganisedBy(Guid organisation) => organisers[organisation];

    /// <summary>The offers that an organisation organises or is a partner of.</summary>
    public OfferSet OrganisedOrPartneredBy(Guid organisation) => ((SetsIndex<Guid>)Of(OfferFilters.Organisations)).Sets[organisation];

    /// <summary>The offers about a theme or any theme below it.</summary>
    public OfferSet About(Guid theme) => themes[theme];

    /// <summary>The spoken languages, and their primary languages: nl besides nl-BE.</summary>
    public IEnumerable<string> LanguagesToAsk => languages.Values
        .Concat(languages.Values.Select(LanguageTag.Primary))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    public OfferSet At(Guid school) => atSchools.At(school);

    /// <summary>Among all offers, or among a given set.</summary>
    public OfferSet Matching(OfferFilter filter, DateOnly today, OfferSet? among = null)
    {
        var sets = new List<OfferSet>();
        if (among is not null)
            sets.Add(among);
        var question = new FilterQuestion(filter, today, offers.Size);
        foreach (var index in eager)
            index.Narrow(question, sets);
        for (var i = 0; i < OfferFilters.Lazy.Length; i++)
        {
            if (OfferFilters.Lazy[i].IsAsked(filter))
                lazy.Value[i].Narrow(question, sets);
        }

        if (sets.Count == 0)
            sets.Add(offers.Taken);
        var matching = OfferSets.Intersection(CollectionsMarshal.AsSpan(sets));
        foreach (var index in eager)
            matching = index.NarrowLast(question, matching);
        return matching;
    }

    // A separate method: a lambda inside Next would keep the previous version alive.
    private static Lazy<ImmutableArray<FilterIndex>> Later(OfferSlots offers, ReferenceData reference) =>
        new(() => Build(OfferFilters.Lazy, offers, reference));

    // In parallel: iterating over the offers is bound by memory latency.
    private static ImmutableArray<FilterIndex> Build(ImmutableArray<Filter> filters, OfferSlots offers, ReferenceData reference)
    {
        FilterIndexing[] making = [.. filters.Select(filter => filter.Begin(offers, reference))];
        foreach (var ordinal in offers.Taken.Members())
        {
            var offer = offers[ordinal];
            foreach (var index in making)
                index.Add(ordinal, offer);
        }

        return [.. making.Select(index => index.ToIndex())];
    }

    // Also the offers that did not change, but refer to an entry whose value for the filter did.
    private ImmutableArray<OfferChange> Touched(
        Filter filter, ImmutableArray<OfferChange> changes, OfferSlots slots, ReferenceData before, ReferenceData now)
    {
        List<OfferSet> sets = [.. filter.Reads.SelectMany(read => read.Changed(before, now).Select(id => Naming(read.Noun, id)))];
        if (sets.Count == 0)
            return changes;
        var changed = changes.Select(change => change.Ordinal).ToHashSet();
        return
        [
            .. OfferSets.Union(offers.Size, CollectionsMarshal.AsSpan(sets)).Members().Where(ordinal => !changed.Contains(ordinal))
                .Select(ordinal => new OfferChange(ordinal, slots[ordinal], slots[ordinal]))
                    .Concat(changes).OrderBy(change => change.Ordinal),
        ];
    }

    private OfferSet Naming(EntryKind noun, Guid id) => noun switch
    {
        EntryKind.Organisation => organisers[id],
        EntryKind.Theme => themes[id],
        EntryKind.School => atSchools.Naming(id),
        _ => throw new ArgumentOutOfRangeException(
            nameof(noun), noun, "No filter reads this noun yet: say here which offers name an entry of it."),
    };
}
