using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Seed.Example;

/// <summary>Makes offers one after another. Most of them are of the given school year.</summary>
internal sealed class ExampleOffers(ExampleDraw draw, ExampleWords words, ImmutableArray<ExampleTown> towns, DateOnly schoolYear)
{
    private static readonly ImmutableArray<string> Languages = ["fr", "en", "tr", "ar", "uk", "ro", "pl", "bg"];
    private readonly ExampleTexts texts = new(draw, words);
    private readonly ExamplePractice practice = new(draw, words, schoolYear);

    /// <summary>An offer as first saved and as changed since: the rows of all its saves, in order.</summary>
    public ImmutableArray<OfferRow> Make(int number)
    {
        var (activity, town) = (draw.One(words.Activities), draw.One(towns));
        var organiser = draw.One(town.Organisations);
        var content = Content(activity, town, organiser);
        var slug =
            string.Create(CultureInfo.InvariantCulture, $"{ExampleDraw.Slug(activity.Name.Dutch)}-{town.Municipality.Slug}-{number}");
        var at = new DateTimeOffset(schoolYear.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(-draw.Between(1, 1_000_000));
        var status = draw.Chance(0.06) ? OfferStatus.Draft : OfferStatus.Published;
        var first = Row(slug, status, content, at);
        if (status == OfferStatus.Draft || draw.Chance(0.95))
            return [first];
        // A pending change to a public offer, or its archiving.
        var next = first with { Version = 2, UpdatedAt = at.AddMinutes(draw.Between(10, 100_000)),
            Working = content with { Title = texts.Title(activity, town) } };
        return [first, draw.Chance(0.7)
            ? next with { Status = OfferStatus.InReview }
            : next with { Status = OfferStatus.Archived, PublishedVersion = null, PublishedAt = null, Published = null }];
    }

    private OfferRow Row(string slug, OfferStatus status, OfferContent content, DateTimeOffset at)
    {
        var isPublic = status == OfferStatus.Published;
        return new()
        {
            Id = SeedId.Of(EntryKind.Offer, slug),
            Slug = slug,
            Organisation = content.Organisation,
            Status = status,
            Version = 1,
            UpdatedAt = at,
            PublishedVersion = isPublic ? 1 : null,
            PublishedAt = isPublic ? at : null,
            LastChecked = draw.Chance(0.5) ? DateOnly.FromDateTime(at.UtcDateTime) : null,
            ReviewDate = draw.Chance(0.3) ? schoolYear.AddDays(draw.Between(-60, 360)) : null,
            Working = content,
            Published = isPublic ? content : null,
        };
    }

    private OfferContent Content(ExampleActivity activity, ExampleTown town, Organisation organiser)
    {
        var schools = draw.Chance(activity.AtSchools) ? Schools(activity, town) : [];
        var isAtLarge = schools.IsEmpty;
        var allNetworks = isAtLarge && draw.Chance(0.7);
        var isFree = draw.Chance(activity.Free);
        var (from, until) = practice.Validity();
        int? capacity = draw.Chance(0.4) ? draw.Between(2, 12) * 5 : null;
        var placesLeft = capacity is { } most && draw.Chance(0.6) ? draw.Between(0, most) : (int?)null;
        return new()
        {
            Title = texts.Title(activity, town),
            Summary = texts.Summary(activity, town, organiser),
            Description = texts.Description(),
            Organisation = organiser.Id,
            Partners = draw.Chance(0.3) ? [new(draw.One(town.Organisations).Id)] : [],
            Funders = draw.Chance(0.4) ? [town.Organisations[0].Id] : [],
            Themes = [SeedId.Of(
                EntryKind.Theme, draw.Chance(0.5) ? activity.Theme : ExampleThemes.Slug(activity.Theme, draw.One(ExampleThemes.Kinds)))],
            TargetGroups = activity.Groups,
            Levels = activity.Levels,
            AgeApplies = !activity.Ages.IsEmpty,
            MinAgeMonths = activity.Ages.IsEmpty ? null : activity.Ages[0],
            MaxAgeMonths = activity.Ages.IsEmpty ? null : activity.Ages[1],
            Schools = schools,
            AllNetworks = allNetworks,
            Networks = isAtLarge && !allNetworks ? draw.Some([.. Enum.GetValues<SchoolNetwork>()], draw.Between(1, 2)) : [],
            Areas = isAtLarge ? Areas(town) : [],
            Languages = ["nl", .. draw.Chance(0.15) ? draw.Some(Languages, draw.Between(1, 2)) : []],
            Free = draw.Chance(0.05) ? null : isFree,
            Price = isFree ? null : practice.Price(organiser),
            Places = [practice.Place(town, isAtSchools: !isAtLarge)],
            Schedule = practice.Schedule(activity.When, from, until),
            Capacity = capacity,
            PlacesLeft = placesLeft,
            PlacesAsOf = placesLeft is null ? null : schoolYear.AddDays(draw.Between(-20, 60)),
            Registration = practice.Registration(),
            Contact = draw.Chance(0.3) ? organiser.Contact : null,
            ValidFrom = from,
            ValidUntil = until,
            Reach = draw.Chance(0.2)
                ? [new(draw.Between(5, 300), ReachUnit.PerSchoolYear, schoolYear.AddYears(-1), schoolYear.AddDays(-1))]
                : [],
            Provenance = ExampleDraw.Example,
        };
    }

    private ImmutableArray<Guid> Schools(ExampleActivity activity, ExampleTown town)
    {
        var fitting = town.Schools.Where(school => school.Levels.Any(activity.Levels.Contains)).ToImmutableArray();
        return [.. draw.Some(fitting, draw.Chance(0.6) ? 1 : draw.Between(2, 5)).Select(school => school.Id)];
    }

    private ImmutableArray<ServedArea> Areas(ExampleTown town) => draw.Chance(0.6)
        ? [new(town.Municipality.Id, true, [])]
        : [new(town.Municipality.Id, false,
            [.. draw.Some(town.Neighbourhoods, draw.Between(1, 3)).Select(neighbourhood => neighbourhood.Id)])];
}
