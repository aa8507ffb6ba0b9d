using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Tests.Filters;

/// <summary>The meaning of the filters, one offer at a time and as slow as it likes: what the index is held against.</summary>
internal sealed class PlainLoop(CatalogueEntries entries, OfferFilter filter, DateOnly today)
{
    public static ImmutableArray<Offer> Matching(CatalogueEntries entries, OfferFilter filter, DateOnly today)
    {
        var loop = new PlainLoop(entries, filter, today);
        return [.. entries.Offers.Where(loop.Matches)];
    }

    public static List<Offer> Sorted(IEnumerable<Offer> offers, OfferOrder order)
    {
        var list = offers.ToList();
        list.Sort((left, right) => Compare(left, right, order));
        return list;
    }

    public static int Compare(Offer left, Offer right, OfferOrder order)
    {
        var byKey = order.Field switch
        {
            OfferOrderField.Title => CultureInfo.GetCultureInfo("nl-BE").CompareInfo.Compare(
                left.Content.Title.Dutch, right.Content.Title.Dutch),
            OfferOrderField.Updated => left.UpdatedAt.CompareTo(right.UpdatedAt),
            _ => (left.Content.ValidFrom ?? DateOnly.MinValue).CompareTo(right.Content.ValidFrom ?? DateOnly.MinValue),
        };
        var ascending = byKey != 0 ? byKey : left.Id.CompareTo(right.Id);
        return order.Descending ? -ascending : ascending;
    }

    private bool Matches(Offer offer)
    {
        var content = offer.Content;
        return MatchesPeriod(content)
            && MatchesAge(content)
            && MatchesPlace(content)
            && Any(filter.Themes, asked => content.Themes.Any(theme => IsUnder(theme, asked)))
            && Any(filter.Levels, content.Levels.Contains)
            && Any(filter.TargetGroups, content.TargetGroups.Contains)
            && (filter.StaffOnly is not { } staffOnly || IsForStaffOnly(content) == staffOnly)
            && Any(filter.Provenance, asked => content.Provenance.Kind == asked)
            && Any(filter.Organisations, asked => content.Organisation == asked || content.Partners.Any(partner => partner.Organisation == asked))
            && (filter.OrganisationKind is not { } kind || Organisation(content.Organisation)?.Kind == kind)
            && Any(filter.Languages, asked => content.Languages.Any(tag => $"{tag}-".StartsWith($"{asked}-", StringComparison.OrdinalIgnoreCase)))
            && (filter.Free is not { } free || CostsNothing(content) == free)
            && Any(filter.Statuses, asked => offer.Status == asked)
            && MatchesSchedule(content)
            && (filter.PlacesLeft is not { } left || (content.PlacesLeft is { } places && places > 0 == left))
            && (filter.RegistrationOpen is not { } open || content.Registration?.IsOpenOn(today) == open)
            && (filter.MaxPrice is not { } most || CostsNothing(content) == true || content.Price?.Amount <= most)
            && (filter.WheelchairAccessible is not { } accessible || content.Places.Any(place => place.WheelchairAccessible == accessible))
            && (filter.ReviewDueBefore is not { } due || offer.NextCheck < due)
            && MatchesNear(content)
            && (filter.Fits is not { } profile || !new PlainFit(entries, profile, today).IsRuledOut(offer));
    }

    private static bool IsForStaffOnly(OfferContent content) =>
        content.TargetGroups.Length > 0
            && !content.TargetGroups.Any(group => group != TargetGroup.SchoolStaff && group != TargetGroup.SocialWorkers);

    private static bool? CostsNothing(OfferContent content) => content.Price switch
    {
        { Amount: 0 } => true,
        { Amount: > 0 } => content.Free ?? false,
        _ => content.Free,
    };

    private bool MatchesSchedule(OfferContent content)
    {
        if (filter.Weekdays.IsEmpty && filter.TimeOfDay is null)
            return true;
        return content.Schedule is { } schedule && (
            schedule.Rules.Any(rule => rule.Days.Any(day => MatchesHours(day, rule.Starts, rule.Ends)))
            || schedule.Sessions.Any(session => MatchesHours(session.Day.DayOfWeek, session.Starts, session.LastDay is null ? session.Ends : session.Starts)));
    }

    // Minute by minute: some minute of the session, up to midnight, lies in the time asked.
    private bool MatchesHours(DayOfWeek day, TimeOnly starts, TimeOnly ends)
    {
        if (!Any(filter.Weekdays, asked => asked == day))
            return false;
        var (from, until) =
            (Minute(filter.TimeOfDay?.From ?? TimeOnly.MinValue), filter.TimeOfDay?.Until is { } time ? Minute(time) : 24 * 60);
        for (var minute = Minute(starts); minute < (ends <= starts ? 24 * 60 : Minute(ends)); minute++)
        {
            if (from <= minute && minute < until)
                return true;
        }

        return false;
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private bool MatchesNear(OfferContent content)
    {
        if (filter.Near is not { } near)
            return true;
        var points = content.Places.Where(place => place.Coordinates is not null).Select(place => place.Coordinates!).ToList();
        if (points.Count == 0)
            points = [.. entries.Schools.Where(school => content.Schools.Contains(school.Id) && school.Coordinates is not null).Select(school => school.Coordinates!)];
        return points.Exists(point => near.Point.DistanceTo(point) <= near.Metres);
    }

    private bool MatchesPeriod(OfferContent content)
    {
        var (from, until) = filter.Period is { } period ? (period.From, period.Until) : (today, null);
        if (from is null && until is null)
            return true;
        if (content.ValidFrom > content.ValidUntil)
            return false;
        return (content.ValidUntil ?? DateOnly.MaxValue) >= (from ?? DateOnly.MinValue)
            && (content.ValidFrom ?? DateOnly.MinValue) <= (until ?? DateOnly.MaxValue);
    }

    private bool MatchesAge(OfferContent content)
    {
        if (filter.Ages.IsEmpty)
            return true;
        if (!content.AgeApplies)
            return filter.IncludeWithoutAge;
        return filter.Ages.Any(age => Enumerable.Range(age.Lo, age.Hi - age.Lo + 1).Any(months =>
            (content.MinAgeMonths ?? 0) <= months && months <= (content.MaxAgeMonths ?? int.MaxValue)));
    }

    private bool MatchesPlace(OfferContent content)
    {
        if (filter.Networks.IsEmpty && filter.Neighbourhoods.IsEmpty && filter.Municipalities.IsEmpty && filter.Schools.IsEmpty)
            return true;
        if (content.Schools.Length > 0)
            return content.Schools.Any(MatchesSchool);
        if (filter.Schools.Length > 0)
            return false;
        if (!Any(filter.Networks, network => content.AllNetworks || content.Networks.Contains(network)))
            return false;
        return (filter.Neighbourhoods.IsEmpty && filter.Municipalities.IsEmpty) || content.Areas.Any(MatchesArea);
    }

    private bool MatchesSchool(Guid id)
    {
        if (entries.Schools.FirstOrDefault(school => school.Id == id) is not { } school)
            return false;
        var (from, until) = filter.Period is { } period ? (period.From, period.Until) : (today, null);
        var day = today < from ? from.Value : today > until ? until.Value : today;
        return Any(filter.Schools, asked => asked == id)
            && Any(filter.Networks, asked => school.NetworkOn(day) == asked)
            && Any(filter.Municipalities, asked => asked == school.Municipality)
            && (filter.Neighbourhoods.IsEmpty || (school.Neighbourhood is { } neighbourhood && AskedNeighbourhoods().Any(asked => IsIn(neighbourhood, asked.Id))));
    }

    private bool MatchesArea(ServedArea area) =>
        Any(filter.Municipalities, asked => asked == area.Municipality)
        && (filter.Neighbourhoods.IsEmpty || AskedNeighbourhoods().Any(asked =>
            (area.Citywide && asked.Municipality == area.Municipality)
                || area.Neighbourhoods.Any(served => AreOneUnderTheOther(asked.Id, served))));

    private IEnumerable<Neighbourhood> AskedNeighbourhoods() => entries.Neighbourhoods.Where(candidate =>
        filter.Neighbourhoods.Contains(candidate.Id)
        || (filter.Nearby && (candidate.Borders.Any(filter.Neighbourhoods.Contains) || filter.Neighbourhoods.Any(asked => Neighbourhood(asked)?.Borders.Contains(candidate.Id) == true))));

    private bool AreOneUnderTheOther(Guid left, Guid right) => IsIn(left, right) || IsIn(right, left);

    private bool IsIn(Guid inner, Guid outer) => inner == outer || (Neighbourhood(inner)?.Parent is { } parent && IsIn(parent, outer));

    private bool IsUnder(Guid theme, Guid asked) => theme == asked || (Theme(theme)?.Parent is { } parent && IsUnder(parent, asked));

    private static bool Any<T>(ImmutableArray<T> asked, Func<T, bool> matches) => asked.IsEmpty || asked.Any(matches);

    private Neighbourhood? Neighbourhood(Guid id) => entries.Neighbourhoods.FirstOrDefault(entry => entry.Id == id);

    private Theme? Theme(Guid id) => entries.Themes.FirstOrDefault(entry => entry.Id == id);

    private Organisation? Organisation(Guid id) => entries.Organisations.FirstOrDefault(entry => entry.Id == id);
}
