using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;

namespace Catalogue.Data.Snapshot;

/// <summary>The dimensions that an offer has of its own, wherever it is given.</summary>
internal sealed class OfferDimensions
{
    private readonly SetsByValue<OfferStatus> statuses;

    public OfferDimensions(ImmutableArray<Offer> offers, Roster<Organisation> organisations, ThemeTree themes)
    {
        var size = offers.Length;
        var (organisers, takingPart, about) = (Sets<Guid>(size), Sets<Guid>(size), Sets<Guid>(size));
        var (kinds, levels, targetGroups) = (Sets<OrganisationKind>(size), Sets<EducationLevel>(size), Sets<TargetGroup>(size));
        var (free, statuses) = (Sets<bool>(size), Sets<OfferStatus>(size));
        var spoken = new SetsByValue<string>.Builder(size, StringComparer.OrdinalIgnoreCase);
        var withoutAge = new List<int>();
        var ancestry = new Dictionary<Guid, IReadOnlyList<Guid>>();
        (Ages, Validity) = (new RangeColumn(size), new RangeColumn(size));
        for (var ordinal = 0; ordinal < size; ordinal++)
        {
            var content = offers[ordinal].Content;
            organisers.Add(content.Organisation, ordinal);
            takingPart.Add(content.Organisation, ordinal);
            foreach (var partner in content.Partners)
                takingPart.Add(partner.Organisation, ordinal);
            if (organisations.Find(content.Organisation) is { } organiser)
                kinds.Add(organiser.Kind, ordinal);
            foreach (var theme in content.Themes)
            {
                if (!ancestry.TryGetValue(theme, out var lineage))
                    ancestry.Add(theme, lineage = themes.WithAncestors(theme));
                foreach (var id in lineage)
                    about.Add(id, ordinal);
            }

            foreach (var level in content.Levels)
                levels.Add(level, ordinal);
            foreach (var group in content.TargetGroups)
                targetGroups.Add(group, ordinal);
            foreach (var language in content.Languages)
                spoken.Add(language, ordinal);
            if (content.Free is { } costsNothing)
                free.Add(costsNothing, ordinal);
            statuses.Add(offers[ordinal].Status, ordinal);
            Validity.Set(ordinal, content.ValidFrom?.DayNumber, content.ValidUntil?.DayNumber);
            if ((content.ValidFrom ?? content.ValidUntil) is { } day && !(day >= FirstDay))
                FirstDay = day;
            if (content.AgeApplies)
                Ages.Set(ordinal, content.MinAgeMonths, content.MaxAgeMonths);
            else
                withoutAge.Add(ordinal);
        }

        (Organisers, TakingPart, Themes) = (organisers.ToSets(), takingPart.ToSets(), about.ToSets());
        (Kinds, Levels, TargetGroups) = (kinds.ToSets(), levels.ToSets(), targetGroups.ToSets());
        (Languages, Free, this.statuses) = (spoken.ToSets(), free.ToSets(), statuses.ToSets());
        WithoutAge = OfferSet.FromOrdinals(size, CollectionsMarshal.AsSpan(withoutAge));
    }

    public SetsByValue<Guid> Organisers { get; }

    /// <summary>Under each organisation the offers that it organises or is a partner of.</summary>
    public SetsByValue<Guid> TakingPart { get; }

    public SetsByValue<OrganisationKind> Kinds { get; }

    public SetsByValue<EducationLevel> Levels { get; }

    public SetsByValue<TargetGroup> TargetGroups { get; }

    public SetsByValue<string> Languages { get; }

    public SetsByValue<bool> Free { get; }

    /// <summary>Under each theme the offers about it or about any theme below it.</summary>
    public SetsByValue<Guid> Themes { get; }

    public RangeColumn Ages { get; }

    public OfferSet WithoutAge { get; }

    public RangeColumn Validity { get; }

    /// <summary>The earliest first or last day of any offer; null when none has one.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>Adds a set for each dimension asked.</summary>
    public void Narrow(OfferFilter filter, List<OfferSet> asked)
    {
        Narrow(Themes, filter.Themes, asked);
        Narrow(Levels, filter.Levels, asked);
        Narrow(TargetGroups, filter.TargetGroups, asked);
        Narrow(TakingPart, filter.Organisations, asked);
        Narrow(Languages, filter.Languages, asked);
        Narrow(statuses, filter.Statuses, asked);
        if (filter.OrganisationKind is { } kind)
            asked.Add(Kinds[kind]);
        if (filter.Free is { } free)
            asked.Add(Free[free]);
    }

    private static SetsByValue<T>.Builder Sets<T>(int size)
        where T : notnull => new(size);

    private static void Narrow<T>(SetsByValue<T> sets, ImmutableArray<T> values, List<OfferSet> asked)
        where T : notnull
    {
        if (!values.IsDefaultOrEmpty)
            asked.Add(sets.Any(values.AsSpan()));
    }
}
