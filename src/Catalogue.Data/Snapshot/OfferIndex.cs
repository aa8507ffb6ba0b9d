using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Catalogue.Data.Snapshot;

/// <summary>For every value of every dimension the offers that have it, so that a filter is an intersection. Offers are meant by ordinal, their slot.</summary>
internal sealed class OfferIndex
{
    private readonly OfferSet all;
    private readonly NeighbourhoodTree tree;
    private readonly Lazy<OfferPractice> practice;
    private readonly Remembered<DateOnly, OfferSet> currentAndComing;

    public OfferIndex(OfferSlots offers, ReferenceData reference)
        : this(
            offers,
            reference,
            new OfferDimensions(offers, reference),
            new OffersAtSchools(offers, reference.Schools),
            new OffersAtLarge(offers, reference.NeighbourhoodTree),
            new(() => new OfferPractice(offers, reference.Schools)))
    {
    }

    private OfferIndex(OfferSlots offers, ReferenceData reference, OfferDimensions dimensions, OffersAtSchools atSchools, OffersAtLarge atLarge, Lazy<OfferPractice> practice)
    {
        (all, tree) = (offers.Taken, reference.NeighbourhoodTree);
        (Dimensions, AtSchools, AtLarge, this.practice) = (dimensions, atSchools, atLarge, practice);
        currentAndComing = new(today => Valid(Period.CurrentAndComing(today), all));
    }

    /// <summary>The same of some of the offers alone, in their slots.</summary>
    public OfferIndex Among(OfferSlots kept, ReferenceData reference) => new(
        kept, reference, Dimensions.Among(kept.Taken), AtSchools.Among(kept.Taken), AtLarge.Among(kept.Taken), new(() => new OfferPractice(kept, reference.Schools)));

    /// <summary>
    /// The same after some offers and reference data changed. Offers are the slots as they are now, before is what was the reference data; no neighbourhood may have
    /// changed its municipality.
    /// </summary>
    public OfferIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now)
    {
        var touched = Touched(changes, offers, before, now);
        return new(
            offers,
            now,
            touched.IsEmpty ? Dimensions : Dimensions.Next(touched, offers.Size, before, now),
            AtSchools.Next(changes, now.Schools),
            AtLarge.Next(changes, now.NeighbourhoodTree),
            practice.IsValueCreated && ReferenceEquals(before.Schools, now.Schools) ? new(Practice.Next(changes, offers.Size, now.Schools)) : new(() => new OfferPractice(offers, now.Schools)));
    }

    public OfferDimensions Dimensions { get; }

    /// <summary>Made when it is first asked: few questions need it, and all wait for a start.</summary>
    public OfferPractice Practice => practice.Value;

    public OffersAtSchools AtSchools { get; }

    public OffersAtLarge AtLarge { get; }

    public OfferSet OrganisedBy(Guid organisation) => Dimensions.Organisers[organisation];

    public OfferSet About(Guid theme) => Dimensions.Themes[theme];

    public OfferSet At(Guid school) => AtSchools.At(school);

    /// <summary>Of all offers, or those among a set.</summary>
    public OfferSet Matching(OfferFilter filter, DateOnly today, OfferSet? among = null)
    {
        var asked = new List<OfferSet>();
        if (among is not null)
            asked.Add(among);
        if (filter.Period is null)
            asked.Add(currentAndComing.For(today));
        Places(filter, today, asked);
        Dimensions.Narrow(filter, asked);
        if (filter is not { Weekdays.IsDefaultOrEmpty: true, TimeOfDay: null, PlacesLeft: null, RegistrationOpen: null, Free: null, MaxPrice: null, Near: null, ReviewDueBefore: null })
            Practice.Narrow(filter, today, asked);
        if (asked.Count == 0)
            asked.Add(all);
        var matching = OfferSets.Intersection(CollectionsMarshal.AsSpan(asked));
        if (filter.Period is { } period)
            matching = Valid(period, matching);
        return filter.Age is { } age ? OfAge(age, filter.IncludeWithoutAge, matching) : matching;
    }

    /// <summary>The day of which a school's network is asked.</summary>
    public static DateOnly DayOf(OfferFilter filter, DateOnly today) => (filter.Period ?? Period.CurrentAndComing(today)).DayNearestTo(today);

    /// <summary>What the neighbourhoods asked reach; null when none is.</summary>
    public AskedNeighbourhoods? Ask(OfferFilter filter) => filter.Neighbourhoods.IsDefaultOrEmpty ? null : tree.Ask(filter.Neighbourhoods.AsSpan(), filter.Nearby);

    /// <summary>Those among a set that an age is asked of.</summary>
    public OfferSet OfAge(AgeRange age, bool includeWithoutAge, OfferSet among)
    {
        var matching = Dimensions.Ages.Overlapping(age.Lo, age.Hi, among);
        return includeWithoutAge ? OfferSets.Union(all.Size, [matching, OfferSets.Intersection([among, Dimensions.WithoutAge])]) : matching;
    }

    private void Places(OfferFilter filter, DateOnly today, List<OfferSet> sets)
    {
        if (filter is { Networks.IsDefaultOrEmpty: true, Neighbourhoods.IsDefaultOrEmpty: true, Municipalities.IsDefaultOrEmpty: true, Schools.IsDefaultOrEmpty: true })
            return;
        var asked = Ask(filter);
        sets.Add(OfferSets.Union(all.Size, [AtSchools.Matching(filter, asked, DayOf(filter, today)), AtLarge.Matching(filter, asked)]));
    }

    private OfferSet Valid(Period period, OfferSet among) =>
        period is { From: null, Until: null } ? among : Dimensions.Validity.Overlapping(period.From?.DayNumber, period.Until?.DayNumber, among);

    // With them the offers that did not change, but whose organisation has become of another kind, or whose theme has come under another.
    private ImmutableArray<OfferChange> Touched(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now)
    {
        var sets = new List<OfferSet>();
        if (!ReferenceEquals(before.Organisations, now.Organisations))
        {
            foreach (var organisation in before.Organisations.All.Concat(now.Organisations.All))
            {
                if (before.Organisations.Find(organisation.Id)?.Kind != now.Organisations.Find(organisation.Id)?.Kind)
                    sets.Add(Dimensions.Organisers[organisation.Id]);
            }
        }

        if (!ReferenceEquals(before.Themes, now.Themes))
        {
            foreach (var theme in before.Themes.All.Concat(now.Themes.All))
            {
                if (before.Themes.Find(theme.Id) is not { } was || now.Themes.Find(theme.Id) is not { } comes || was.Parent != comes.Parent)
                    sets.Add(Dimensions.Themes[theme.Id]);
            }
        }

        if (sets.Count == 0)
            return changes;
        var changed = changes.Select(change => change.Ordinal).ToHashSet();
        return
        [
            .. OfferSets.Union(all.Size, CollectionsMarshal.AsSpan(sets)).Members().Where(ordinal => !changed.Contains(ordinal))
                .Select(ordinal => new OfferChange(ordinal, offers[ordinal], offers[ordinal])).Concat(changes).OrderBy(change => change.Ordinal),
        ];
    }
}
