using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Seed.Example;

/// <summary>A municipality with the entries in it that offers refer to. Its first organisation is its own service.</summary>
internal sealed record ExampleTown(
    Municipality Municipality,
    ImmutableArray<Neighbourhood> Neighbourhoods,
    ImmutableArray<School> Schools,
    ImmutableArray<Organisation> Organisations);

/// <summary>Makes fictitious towns: neither their names nor their NIS codes, from 90000 on, exist.</summary>
internal sealed class ExampleTowns(ExampleDraw draw, ExampleWords words)
{
    private const int FirstNisCode = 90_000;
    private static readonly ImmutableArray<SchoolNetwork> Networks =
        [SchoolNetwork.GO, SchoolNetwork.OGO, SchoolNetwork.VGO, SchoolNetwork.VGO];

    private static readonly ImmutableArray<ImmutableArray<EducationLevel>> Levels =
    [
        [EducationLevel.Nursery, EducationLevel.Primary], [EducationLevel.Nursery, EducationLevel.Primary],
        [EducationLevel.Primary], [EducationLevel.Nursery], [EducationLevel.Secondary], [EducationLevel.Primary, EducationLevel.Special],
        [EducationLevel.Secondary, EducationLevel.Special], [EducationLevel.Adult],
    ];

    private static readonly ImmutableArray<(string Name, OrganisationType Type)> Around =
    [
        ("OCMW", OrganisationType.SocialService), ("Bibliotheek", OrganisationType.Library), ("Jeugddienst", OrganisationType.YouthService),
        ("Huis van het Kind", OrganisationType.Welfare),
        ("Samenlevingsopbouw", OrganisationType.CommunityWork),
        ("Ouderwerking", OrganisationType.Association),
        ("CLB", OrganisationType.PupilGuidance), ("Kleine Kansen", OrganisationType.Association),
    ];

    public ImmutableArray<ExampleTown> Make(int count)
    {
        var names = words.FirstParts.SelectMany(first => words.LastParts.Select(last => first + last)).ToImmutableArray();
        return [.. draw.Some(names, count).Select(Town)];
    }

    private ExampleTown Town(string name, int number)
    {
        var slug = ExampleDraw.Slug(name);
        var municipality = new Municipality
        {
            Id = SeedId.Of(EntryKind.Municipality, slug),
            Slug = slug,
            Name = name,
            NisCode = (FirstNisCode + number).ToString(CultureInfo.InvariantCulture),
            Coordinates = new(draw.Around(51.05, 0.3), draw.Around(4.3, 1.4)),
            Provenance = ExampleDraw.Example,
        };
        var neighbourhoods = Neighbourhoods(municipality, (2000 + (number * 3)).ToString(CultureInfo.InvariantCulture));
        return new(municipality, neighbourhoods, Schools(municipality, neighbourhoods), Organisations(municipality));
    }

    private ImmutableArray<Neighbourhood> Neighbourhoods(Municipality municipality, string postcode)
    {
        var names = draw.Some(words.Districts, draw.Between(5, words.Districts.Length));
        var slugs = names.Select(name => $"{municipality.Slug}-{ExampleDraw.Slug(name)}").ToImmutableArray();
        var ids = slugs.Select(slug => SeedId.Of(EntryKind.Neighbourhood, slug)).ToImmutableArray();
        // The first two are deelgemeenten, the others wijken of one of these; neighbours in the ring share a border.
        return [.. names.Select((name, at) => new Neighbourhood
        {
            Id = ids[at],
            Slug = slugs[at],
            Name = $"{municipality.Name}-{name}",
            Kind = at < 2 ? NeighbourhoodKind.Deelgemeente : NeighbourhoodKind.Wijk,
            Municipality = municipality.Id,
            Parent = at < 2 ? null : ids[at % 2],
            Postcode = postcode,
            Coordinates = Near(municipality.Coordinates!, 0.02),
            Borders = [ids[(at + 1) % ids.Length], ids[(at + ids.Length - 1) % ids.Length]],
            Provenance = ExampleDraw.Example,
        })];
    }

    private ImmutableArray<School> Schools(Municipality municipality, ImmutableArray<Neighbourhood> neighbourhoods) =>
        [.. draw.Some(words.Schools, draw.Between(6, words.Schools.Length))
            .Select(name => School($"{name} {municipality.Name}", municipality, draw.One(neighbourhoods)))];

    private School School(string name, Municipality municipality, Neighbourhood neighbourhood)
    {
        var slug = ExampleDraw.Slug(name);
        var moved = new DateOnly(draw.Between(2010, 2027), 9, 1);
        return new()
        {
            Id = SeedId.Of(EntryKind.School, slug),
            Slug = slug,
            Name = name,
            Municipality = municipality.Id,
            Neighbourhood = draw.Chance(0.95) ? neighbourhood.Id : null,
            Address = new($"{draw.One(words.Streets)} {draw.Between(1, 140)}", neighbourhood.Postcode, municipality.Name),
            Coordinates = Near(neighbourhood.Coordinates!, 0.005),
            Levels = draw.One(Levels),
            Networks = draw.Chance(0.05)
                ? [new(SchoolNetwork.OGO, Until: moved.AddDays(-1)), new(SchoolNetwork.GO, From: moved)]
                : draw.Chance(0.97) ? [new(draw.One(Networks))] : [],
            Provenance = ExampleDraw.Example,
        };
    }

    private ImmutableArray<Organisation> Organisations(Municipality municipality) =>
    [
        Organisation("Dienst onderwijs", OrganisationType.CityService, municipality),
        .. draw.Some(Around, draw.Between(4, Around.Length)).Select(one => Organisation(one.Name, one.Type, municipality)),
    ];

    private Organisation Organisation(string name, OrganisationType type, Municipality municipality)
    {
        var slug = ExampleDraw.Slug($"{name} {municipality.Name}");
        return new()
        {
            Id = SeedId.Of(EntryKind.Organisation, slug),
            Slug = slug,
            Name = $"{name} {municipality.Name}",
            Kind = type is OrganisationType.CityService or OrganisationType.SocialService or OrganisationType.Library
                or OrganisationType.YouthService
                ? OrganisationKind.Municipal
                : OrganisationKind.External,
            Type = type,
            Municipality = municipality.Id,
            Coverage = [municipality.Id],
            Contact = new(
                Street: $"{draw.One(words.Streets)} {draw.Between(1, 140)}",
                Locality: municipality.Name,
                Website: $"https://{slug}.example"),
            OpeningHours = draw.Chance(0.5)
                ? [new([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], OpeningKind.Open, new(9, 0), new(12, 30)),
                    new([DayOfWeek.Tuesday], OpeningKind.ByAppointment)]
                : [],
            Provenance = ExampleDraw.Example,
        };
    }

    private Coordinates Near(Coordinates middle, double reach) =>
        new(draw.Around(middle.Latitude, reach), draw.Around(middle.Longitude, reach));
}
