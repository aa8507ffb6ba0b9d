using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>Catalogues out of a seed, small and crowded so that filters meet something, with every fact left out now and then.</summary>
internal sealed class RandomEntries(Random random)
{
    private readonly RandomPractice practice = new(random);

    private static readonly Provenance Example = new(ProvenanceKind.Example, []);
    private static readonly string[] Words = ["Huiswerk", "huiswerk", "Één", "een", "Zomer", "school", "Élan", "elan", "'s avonds", "co-op", "coop", "IJs", "ijs", "Ålborg", "z", "A", "a", "ß", "ss"];

    public static DateOnly Middle { get; } = new(2026, 9, 1);

    public CatalogueEntries Entries(int offers)
    {
        ImmutableArray<Municipality> municipalities = [.. Many(1, 4, i => new Municipality { Id = Id(), Slug = $"m{i}", Name = Title(), NisCode = "71053", Provenance = Example })];
        var neighbourhoods = Neighbourhoods(municipalities);
        var schools = Many(0, 8, i =>
        {
            var municipality = Pick(municipalities);
            var around = neighbourhoods.Where(candidate => candidate.Municipality == municipality.Id).ToImmutableArray();
            return new School { Id = Id(), Slug = $"s{i}", Name = Title(), Municipality = municipality.Id, Neighbourhood = around.IsEmpty || Chance(0.2) ? null : Pick(around).Id, Levels = Some<EducationLevel>(0.7, [EducationLevel.Nursery, EducationLevel.Primary, EducationLevel.Adult]), Networks = Networks(), Coordinates = Chance(0.7) ? practice.Point() : null, Provenance = Example };
        });
        var themes = ImmutableArray.CreateBuilder<Theme>();
        for (var i = random.Next(1, 7); i > 0; i--)
            themes.Add(
                new Theme { Id = Id(), Slug = $"t{i}", Name = LocalizedText.InDutch(Title()), Parent = themes.Count == 0 || Chance(0.4) ? null : Pick(themes.ToImmutable()).Id, Provenance = Example });
        var entries = new CatalogueEntries
        {
            Version = new CatalogueVersion(Guid.Empty, 1, 1),
            Municipalities = municipalities,
            Neighbourhoods = neighbourhoods,
            Schools = [.. schools],
            Themes = themes.ToImmutable(),
            Organisations = [.. Many(1, 4, i => new Organisation { Id = Id(), Slug = $"o{i}", Name = Title(), Kind = Pick<OrganisationKind>([.. Enum.GetValues<OrganisationKind>()]), Provenance = Example })],
        };
        return entries with { Offers = [.. Enumerable.Range(0, offers).Select(i => Offer(entries, i))] };
    }

    /// <summary>The same catalogue some time later: offers gone, added, renamed, moved and saved again.</summary>
    public CatalogueEntries Changed(CatalogueEntries entries)
    {
        var kept = entries.Offers.Where(_ => !Chance(0.2)).Select(
            offer => Chance(0.3) ? Offer(entries, 0) with { Id = offer.Id, Slug = offer.Slug } : offer);
        return entries with { Offers = [.. kept, .. Many(0, 10, i => Offer(entries, 1000 + i))] };
    }

    /// <summary>The same offers in a world that is otherwise: entries missing, of another kind, under another, elsewhere.</summary>
    public CatalogueEntries Otherwise(CatalogueEntries entries) => entries with
    {
        Organisations = [.. entries.Organisations.Where(_ => !Chance(0.1)).Select(entry => Chance(0.3) ? entry with { Kind = Pick<OrganisationKind>([.. Enum.GetValues<OrganisationKind>()]) } : entry)],
        Themes = [.. entries.Themes.Where(_ => !Chance(0.1)).Select(entry => Chance(0.3) ? entry with { Parent = Chance(0.5) ? null : Pick(entries.Themes).Id } : entry)],
        Schools = [.. entries.Schools.Where(_ => !Chance(0.1)).Select(entry => Chance(0.3) ? entry with { Networks = Networks(), Coordinates = practice.Point(), Neighbourhood = null } : entry)],
        Neighbourhoods = Chance(0.3)
            ? [.. entries.Neighbourhoods.Where(_ => !Chance(0.2)).Select(entry => Chance(0.2) ? entry with { Municipality = Pick(entries.Municipalities).Id } : entry)]
            : [.. entries.Neighbourhoods.Select(entry => Chance(0.3) ? entry with { Borders = [], Parent = null } : entry)],
    };

    public Offer Offer(CatalogueEntries entries, int number) => new()
    {
        Id = Id(),
        Slug = $"offer-{number}",
        Status = Pick<OfferStatus>([OfferStatus.Published, OfferStatus.Draft, OfferStatus.Archived]),
        Version = 1,
        UpdatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(random.Next(3))).AddHours(random.Next(20)),
        Content = Content(entries),
        NextCheck = number % 3 == 0 ? null : Middle.AddDays((number % 19) - 9),
    };

    public OfferFilter Filter(CatalogueEntries entries) => new()
    {
        Ages = Some<AgeRange>(
            0.3, [AgeRange.OfYears(random.Next(6)), AgeRange.OfYears(2.5m), AgeRange.OfMonths(random.Next(80)), AgeRange.OfRange(1, 2.5m)]),
        IncludeWithoutAge = Chance(0.3),
        Networks = Some<SchoolNetwork>(0.4, [.. Enum.GetValues<SchoolNetwork>()]),
        Neighbourhoods = Asked(0.35, entries.Neighbourhoods.Select(entry => entry.Id)),
        Nearby = Chance(0.4),
        Municipalities = Asked(0.25, entries.Municipalities.Select(entry => entry.Id)),
        Schools = Asked(0.15, entries.Schools.Select(entry => entry.Id)),
        Themes = Asked(0.2, entries.Themes.Select(entry => entry.Id)),
        Levels = Some<EducationLevel>(0.15, [EducationLevel.Nursery, EducationLevel.Primary, EducationLevel.Adult]),
        TargetGroups = Some<TargetGroup>(0.15, [TargetGroup.Pupils, TargetGroup.Parents]),
        StaffOnly = Chance(0.15) ? Chance(0.5) : null,
        Provenance = Some<ProvenanceKind>(0.15, [.. Enum.GetValues<ProvenanceKind>()]),
        Organisations = Asked(0.15, entries.Organisations.Select(entry => entry.Id)),
        OrganisationKind = Chance(0.15) ? OrganisationKind.External : null,
        Languages = Some<string>(0.15, ["nl", "NL", "nl-be", "ar", "tr"]),
        Free = Chance(0.15) ? Chance(0.5) : null,
        Statuses = Some<OfferStatus>(0.15, [OfferStatus.Draft, OfferStatus.Published]),
        Period = Chance(0.5) ? Period() : null,
        Weekdays = Some<DayOfWeek>(0.15, RandomPractice.Days),
        TimeOfDay = Chance(0.15) ? practice.Time() : null,
        PlacesLeft = Chance(0.1) ? Chance(0.7) : null,
        RegistrationOpen = Chance(0.1) ? Chance(0.7) : null,
        MaxPrice = Chance(0.15) ? random.Next(12) : null,
        Near = Chance(0.15) ? practice.Near() : null,
        WheelchairAccessible = Chance(0.1) ? Chance(0.6) : null,
        ReviewDueBefore = Chance(0.1) ? Middle.AddDays(random.Next(-9, 10)) : null,
        Fits = Chance(0.15) ? Profile(entries) : null,
    };

    public Profile Profile(CatalogueEntries entries) => new()
    {
        Age = Chance(0.5) ? AgeRange.OfMonths(Pick<int>([0, 12, 30, 50, 75])) : null,
        Network = Chance(0.6) ? Pick<SchoolNetwork>([.. Enum.GetValues<SchoolNetwork>()]) : null,
        Neighbourhood = Chance(0.6) && entries.Neighbourhoods.Length > 0 ? Pick(entries.Neighbourhoods).Id : null,
        School = Chance(0.3) && entries.Schools.Length > 0 ? Pick(entries.Schools).Id : null,
        Levels = Chance(0.5) ? [Pick<EducationLevel>([EducationLevel.Nursery, EducationLevel.Primary, EducationLevel.Adult])] : [],
        TargetGroups = Chance(0.5) ? [Pick<TargetGroup>([TargetGroup.Pupils, TargetGroup.Parents, TargetGroup.SchoolStaff])] : [],
        HomeLanguage = Chance(0.5) ? Pick<string>(["nl", "nl-BE", "AR", "tr", "ar-ma"]) : null,
        Interests = Chance(0.5) ? [Pick(entries.Themes).Id] : [],
    };

    public bool Chance(double part) => random.NextDouble() < part;

    public DateOnly Day() => Middle.AddDays(random.Next(-12, 13));

    public T Pick<T>(ImmutableArray<T> values) => values[random.Next(values.Length)];

    private OfferContent Content(CatalogueEntries entries)
    {
        var atSchools = entries.Schools.Length > 0 && Chance(0.4);
        return new OfferContent
        {
            Title = LocalizedText.InDutch(Title()),
            Organisation = entries.Organisations.IsEmpty || Chance(0.05) ? Id() : Pick(entries.Organisations).Id,
            Partners = [.. Some(0.3, entries.Organisations).Select(partner => new OfferPartner(partner.Id))],
            Themes = [.. Some(0.7, entries.Themes).Select(theme => theme.Id)],
            TargetGroups =
                Some<TargetGroup>(0.7, [TargetGroup.Pupils, TargetGroup.Parents, TargetGroup.SchoolStaff, TargetGroup.SocialWorkers]),
            Levels = Some<EducationLevel>(0.7, [EducationLevel.Nursery, EducationLevel.Primary]),
            AgeApplies = Chance(0.8),
            MinAgeMonths = Chance(0.6) ? random.Next(60) : null,
            MaxAgeMonths = Chance(0.6) ? random.Next(20, 80) : null,
            Schools = atSchools
                ? [.. Some(1, entries.Schools).Select(school => school.Id), .. Chance(0.05) ? [Id()] : Array.Empty<Guid>()]
                : [],
            AllNetworks = Chance(0.3),
            Networks = Some<SchoolNetwork>(0.6, [.. Enum.GetValues<SchoolNetwork>()]),
            Areas = [.. Some(0.8, entries.Municipalities).Select(municipality => new ServedArea(municipality.Id, Chance(0.3), [.. Some(0.7, entries.Neighbourhoods).Where(entry => entry.Municipality == municipality.Id).Select(entry => entry.Id)]))],
            Languages = Some<string>(0.5, ["nl", "nl-BE", "ar", "ar-MA"]),
            Free = Chance(0.5) ? Chance(0.5) : null,
            ValidFrom = Chance(0.5) ? Day() : null,
            ValidUntil = Chance(0.5) ? Day() : null,
            Provenance = Chance(0.7) ? Example : Provenance.ByStaff,
            Schedule = Chance(0.6) ? practice.Schedule() : null,
            PlacesLeft = Chance(0.5) ? random.Next(2) : null,
            Registration = Chance(0.5) ? new() { From = Chance(0.5) ? Day() : null, Deadline = Chance(0.5) ? Day() : null } : null,
            Price = Chance(0.5) ? new() { Amount = Chance(0.8) ? random.Next(5) * 2.5m : null } : null,
            Places = [.. Many(0, 2, _ => new OfferPlace(OfferPlaceKind.Address, Coordinates: Chance(0.6) ? practice.Point() : null, WheelchairAccessible: Chance(0.4) ? Chance(0.5) : null))],
        };
    }

    private ImmutableArray<Neighbourhood> Neighbourhoods(ImmutableArray<Municipality> municipalities)
    {
        var all = ImmutableArray.CreateBuilder<Neighbourhood>();
        foreach (var municipality in municipalities)
        {
            for (var i = random.Next(5); i > 0; i--)
            {
                var around = all.Where(candidate => candidate.Municipality == municipality.Id).ToImmutableArray();
                var parent = around.IsEmpty || Chance(0.4) ? null : Pick(around);
                all.Add(
                    new Neighbourhood { Id = Id(), Slug = $"n{all.Count}", Name = Title(), Kind = NeighbourhoodKind.Wijk, Municipality = municipality.Id, Parent = parent?.Id, Borders = [.. Some(0.4, all.ToImmutable()).Select(other => other.Id)], Provenance = Example });
            }
        }

        return all.ToImmutable();
    }

    private ImmutableArray<NetworkMembership> Networks() =>
        [.. Many(0, 3, _ => new NetworkMembership(Pick<SchoolNetwork>([.. Enum.GetValues<SchoolNetwork>()]), Chance(0.5) ? Day() : null, Chance(0.5) ? Day() : null))];

    private Period Period()
    {
        var (from, until) = (Chance(0.6) ? Day() : (DateOnly?)null, Chance(0.6) ? Day() : (DateOnly?)null);
        return from > until ? new Period(until, from) : new Period(from, until);
    }

    private ImmutableArray<Guid> Asked(double part, IEnumerable<Guid> ids) => Chance(0.02) ? [Id()] : Some(part, [.. ids, Id()]);

    private ImmutableArray<T> Some<T>(double part, ImmutableArray<T> values) =>
        values.IsEmpty || !Chance(part) ? [] : [.. Many(1, 3, _ => Pick(values))];

    private IEnumerable<T> Many<T>(int least, int most, Func<int, T> make) =>
        Enumerable.Range(0, random.Next(least, most + 1)).Select(make).ToList();

    private string Title() => string.Join(' ', Many(1, 2, _ => Pick<string>([.. Words])));

    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
