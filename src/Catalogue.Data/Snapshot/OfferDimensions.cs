using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Snapshot;

/// <summary>The dimensions that an offer has of its own, wherever it is given.</summary>
internal sealed class OfferDimensions
{
    private readonly SetsByValue<OfferStatus> statuses;
    private readonly SetsByValue<bool> agesApply;

    public OfferDimensions(OfferSlots offers, ReferenceData reference)
    {
        var values = new Values(offers.Size, reference);
        (Ages, Validity) = (new RangeColumn(offers.Size), new RangeColumn(offers.Size));
        foreach (var ordinal in offers.Taken.Members())
        {
            values.Add(ordinal, offers[ordinal]);
            SetRanges(ordinal, offers[ordinal]);
        }

        (Organisers, TakingPart, Themes) = (values.Organisers.ToSets(), values.TakingPart.ToSets(), values.Themes.ToSets());
        (Kinds, Levels, TargetGroups) = (values.Kinds.ToSets(), values.Levels.ToSets(), values.TargetGroups.ToSets());
        (Languages, statuses, agesApply) = (values.Languages.ToSets(), values.Statuses.ToSets(), values.AgesApply.ToSets());
    }

    private OfferDimensions(OfferDimensions before, Values without, Values with, ImmutableArray<OfferChange> changes)
    {
        (Organisers, TakingPart) = (before.Organisers.Replace(without.Organisers, with.Organisers), before.TakingPart.Replace(without.TakingPart, with.TakingPart));
        (Themes, Kinds) = (before.Themes.Replace(without.Themes, with.Themes), before.Kinds.Replace(without.Kinds, with.Kinds));
        (Levels, TargetGroups) = (before.Levels.Replace(without.Levels, with.Levels), before.TargetGroups.Replace(without.TargetGroups, with.TargetGroups));
        Languages = before.Languages.Replace(without.Languages, with.Languages);
        (statuses, agesApply) = (before.statuses.Replace(without.Statuses, with.Statuses), before.agesApply.Replace(without.AgesApply, with.AgesApply));
        (Ages, Validity) = (before.Ages.Copy(), before.Validity.Copy());
        foreach (var change in changes)
            SetRanges(change.Ordinal, change.After);
    }

    private OfferDimensions(OfferDimensions all, OfferSet kept)
    {
        (Organisers, TakingPart, Themes) = (all.Organisers.Among(kept), all.TakingPart.Among(kept), all.Themes.Among(kept));
        (Kinds, Levels, TargetGroups) = (all.Kinds.Among(kept), all.Levels.Among(kept), all.TargetGroups.Among(kept));
        (Languages, statuses, agesApply) = (all.Languages.Among(kept), all.statuses.Among(kept), all.agesApply.Among(kept));
        (Ages, Validity) = (all.Ages.Among(kept), all.Validity.Among(kept));
    }

    public SetsByValue<Guid> Organisers { get; }

    /// <summary>Under each organisation the offers that it organises or is a partner of.</summary>
    public SetsByValue<Guid> TakingPart { get; }

    public SetsByValue<OrganisationKind> Kinds { get; }

    public SetsByValue<EducationLevel> Levels { get; }

    public SetsByValue<TargetGroup> TargetGroups { get; }

    private SetsByValue<string> Languages { get; }

    /// <summary>Under each theme the offers about it or about any theme below it.</summary>
    public SetsByValue<Guid> Themes { get; }

    /// <summary>The languages spoken, and the whole of each: nl beside nl-BE.</summary>
    public IEnumerable<string> LanguagesToAsk => Languages.Values.Concat(Languages.Values.Select(tag => tag.Split('-')[0])).Distinct(StringComparer.OrdinalIgnoreCase);

    public RangeColumn Ages { get; }

    public OfferSet WithoutAge => agesApply[false];

    public RangeColumn Validity { get; }

    /// <summary>The earliest first day, or last one where there is no first, of any offer; null when none has one.</summary>
    public DateOnly? FirstDay => Validity.First is { } day ? DateOnly.FromDayNumber(day) : null;

    /// <summary>The offers in a language of any of the ranges.</summary>
    public OfferSet Speaking(ImmutableArray<string> ranges) => Languages.Where(tag => ranges.Any(range => LanguageRange.Has(range, tag)));

    /// <summary>The same of some of the offers alone.</summary>
    public OfferDimensions Among(OfferSet kept) => new(this, kept);

    /// <summary>The same after some offers changed. What they had is looked up in the reference data of before, what they have in what it is now.</summary>
    public OfferDimensions Next(ImmutableArray<OfferChange> changes, int size, ReferenceData before, ReferenceData now)
    {
        var (without, with) = (new Values(size, before), new Values(size, now));
        foreach (var change in changes)
        {
            if (change.Before is { } was)
                without.Add(change.Ordinal, was);
            if (change.After is { } comes)
                with.Add(change.Ordinal, comes);
        }

        return new(this, without, with, changes);
    }

    /// <summary>Adds a set for each dimension asked.</summary>
    public void Narrow(OfferFilter filter, List<OfferSet> asked)
    {
        Narrow(Themes, filter.Themes, asked);
        Narrow(Levels, filter.Levels, asked);
        Narrow(TargetGroups, filter.TargetGroups, asked);
        Narrow(TakingPart, filter.Organisations, asked);
        if (!filter.Languages.IsDefaultOrEmpty)
            asked.Add(Speaking(filter.Languages));
        Narrow(statuses, filter.Statuses, asked);
        if (filter.OrganisationKind is { } kind)
            asked.Add(Kinds[kind]);
    }

    private static void Narrow<T>(SetsByValue<T> sets, ImmutableArray<T> values, List<OfferSet> asked)
        where T : notnull
    {
        if (!values.IsDefaultOrEmpty)
            asked.Add(sets.Any(values.AsSpan()));
    }

    private void SetRanges(int ordinal, Offer? offer)
    {
        if (offer is null)
            Validity.Clear(ordinal);
        else
            Validity.Set(ordinal, offer.Content.ValidFrom?.DayNumber, offer.Content.ValidUntil?.DayNumber);
        if (offer is { Content.AgeApplies: true })
            Ages.Set(ordinal, offer.Content.MinAgeMonths, offer.Content.MaxAgeMonths);
        else
            Ages.Clear(ordinal);
    }

    private sealed class Values(int size, ReferenceData reference)
    {
        private readonly Dictionary<Guid, IReadOnlyList<Guid>> ancestry = [];

        public SetsByValue<Guid>.Builder Organisers { get; } = new(size);

        public SetsByValue<Guid>.Builder TakingPart { get; } = new(size);

        public SetsByValue<Guid>.Builder Themes { get; } = new(size);

        public SetsByValue<OrganisationKind>.Builder Kinds { get; } = new(size);

        public SetsByValue<EducationLevel>.Builder Levels { get; } = new(size);

        public SetsByValue<TargetGroup>.Builder TargetGroups { get; } = new(size);

        public SetsByValue<string>.Builder Languages { get; } = new(size, StringComparer.OrdinalIgnoreCase);

        public SetsByValue<OfferStatus>.Builder Statuses { get; } = new(size);

        public SetsByValue<bool>.Builder AgesApply { get; } = new(size);

        public void Add(int ordinal, Offer offer)
        {
            var content = offer.Content;
            Organisers.Add(content.Organisation, ordinal);
            TakingPart.Add(content.Organisation, ordinal);
            foreach (var partner in content.Partners)
                TakingPart.Add(partner.Organisation, ordinal);
            if (reference.Organisations.Find(content.Organisation) is { } organiser)
                Kinds.Add(organiser.Kind, ordinal);
            foreach (var theme in content.Themes)
            {
                if (!ancestry.TryGetValue(theme, out var lineage))
                    ancestry.Add(theme, lineage = reference.ThemeTree.WithAncestors(theme));
                foreach (var id in lineage)
                    Themes.Add(id, ordinal);
            }

            foreach (var level in content.Levels)
                Levels.Add(level, ordinal);
            foreach (var group in content.TargetGroups)
                TargetGroups.Add(group, ordinal);
            foreach (var language in content.Languages)
                Languages.Add(LanguageTag.Canonical(language), ordinal);
            Statuses.Add(offer.Status, ordinal);
            AgesApply.Add(content.AgeApplies, ordinal);
        }
    }
}
