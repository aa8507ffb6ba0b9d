using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Catalogue.Data.Curation;
using Catalogue.Data.Files;
using Catalogue.Data.Offers;
using Catalogue.Data.Reports;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Tasks;

/// <summary>
/// All tasks of a person, in order: for the offers they may write, optionally only those of one municipality or organisation.
/// </summary>
public sealed class CuratorTasks
{
    // Cached per working catalogue, computed on first use: for each offer the slug of a similar one, whoever asks.
    private static readonly ConditionalWeakTable<Snapshot.Catalogue, Dictionary<Guid, string>> TwinsOf = [];

    private readonly ImmutableArray<CuratorTask> sorted;

    private CuratorTasks(ImmutableArray<CuratorTask> sorted) => this.sorted = sorted;

    /// <summary>Open are the reports not handled yet; languages (BCP 47 tags) are those in which texts are required.</summary>
    public static CuratorTasks Of(
        Actor actor,
        Snapshots served,
        IEnumerable<Report> open,
        Guid? municipality,
        Guid? organisation,
        IReadOnlyList<string> languages,
        DateOnly today)
    {
        var working = served.Working;
        var own = working.Offers.Where(offer =>
            offer.Status != OfferStatus.Archived
            && (organisation is null || offer.Content.Organisation == organisation)
            && (municipality is null || IsOf(municipality.Value, offer, working))
            && OfferRights.Writes(actor, offer.Content, working)).ToList();
        var current = own
            .Where(offer => served.Published.FindOffer(offer.Id) is { } published && !(published.Content.ValidUntil < today)).ToList();
        var ids = own.Select(offer => offer.Id).ToHashSet();
        return new([
            .. Reviews(own, actor)
                .Concat(
                    from report in open where ids.Contains(report.Offer) select new CuratorTask(
                        CuratorTaskKind.Feedback,
                        working.FindOffer(report.Offer)!) { Since = BrusselsClock.DayOf(report.At), Report = report })
                .Concat(current.Select(offer => Check(offer, today)).OfType<CuratorTask>())
                .Concat(Twins(own, working))
                .Concat(
                    from offer in current from language in languages where !OfferTexts.AreWholeIn(offer.Content, language)
                        select new CuratorTask(CuratorTaskKind.Untranslated, offer) { Language = language })
                .OrderBy(task => task.Place, StringComparer.Ordinal),
        ]);
    }

    public int Count(CuratorTaskKind kind) => sorted.Count(task => task.Kind == kind);

    /// <summary>
    /// The tasks of the given kinds, or of all when none is given, after a place if one is given; Total ignores the place.
    /// </summary>
    public (ImmutableArray<CuratorTask> Page, int Total, bool HasNext, bool HasPrevious) Page(
        IReadOnlyCollection<CuratorTaskKind> kinds, string? after, int size)
    {
        var asked = sorted.Where(task => kinds.Count == 0 || kinds.Contains(task.Kind)).ToList();
        var behind = asked.Where(task => after is null || string.CompareOrdinal(task.Place, after) > 0).ToList();
        return ([.. behind.Take(size)], asked.Count, behind.Count > size, behind.Count < asked.Count);
    }

    // An offer that waits for its embargo has been approved already.
    private static IEnumerable<CuratorTask> Reviews(List<Offer> offers, Actor actor) =>
        OfferWorkflow.LeastRole(OfferAction.Publish) <= actor.Role
        ? offers.Where(offer => offer.Status == OfferStatus.InReview && offer.Arranged?.EmbargoUntil is null).Select(
            offer => new CuratorTask(CuratorTaskKind.Review, offer) { Since = BrusselsClock.DayOf(offer.UpdatedAt) })
        : [];

    private static CuratorTask? Check(Offer offer, DateOnly today) => offer.FreshnessOn(today) switch
    {
        OfferFreshness.Overdue => new(CuratorTaskKind.Overdue, offer) { Due = offer.NextCheck },
        OfferFreshness.Due => new(CuratorTaskKind.Due, offer) { Due = offer.NextCheck },
        _ => null,
    };

    private static IEnumerable<CuratorTask> Twins(List<Offer> offers, Snapshot.Catalogue working)
    {
        var twins = TwinsOf.GetValue(working, Twins);
        return from offer in offers where twins.ContainsKey(offer.Id)
            select new CuratorTask(CuratorTaskKind.Duplicate, offer) { Twin = working.FindOfferBySlug(twins[offer.Id]) };
    }

    private static Dictionary<Guid, string> Twins(Snapshot.Catalogue working)
    {
        var likely = new LikelyDuplicates(school => working.FindSchool(school)?.Municipality);
        var twins = new Dictionary<Guid, string>();
        foreach (var offer in working.Offers.Where(offer => offer.Status != OfferStatus.Archived).OrderBy(offer => offer.Id))
        {
            if (likely.FindAndAdd(offer.Slug, offer.Content) is { } twin)
                twins.Add(offer.Id, twin.Slug);
        }

        return twins;
    }

    private static bool IsOf(Guid municipality, Offer offer, Snapshot.Catalogue working) =>
        working.FindOrganisation(offer.Content.Organisation)?.Municipality == municipality
            || working.MunicipalitiesOf(offer).Any(one => one.Id == municipality);
}
