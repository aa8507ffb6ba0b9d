using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Which offers are asked. Dimensions combine with AND, values inside one with OR. What is left out, null or an empty list
/// restricts nothing; an id that is not in the catalogue matches nothing, so a list of only such ids has an empty answer
/// (Guid.Empty stands for a slug that nobody has). Left out entirely, Period is current and coming.
/// </summary>
public sealed record OfferFilter
{
    public static OfferFilter None { get; } = new();

    /// <summary>
    /// Ages of the learner or child concerned, of which any will do. Offers to which no age applies match only with IncludeWithoutAge.
    /// </summary>
    public ImmutableArray<AgeRange> Ages { get; init; } = [];

    /// <summary>The one age that is asked; null when none is, or several are.</summary>
    public AgeRange? Age { get => Ages.OrEmpty() is [var only] ? only : null; init => Ages = value is { } age ? [age] : []; }

    public bool IncludeWithoutAge { get; init; }

    public ImmutableArray<SchoolNetwork> Networks { get; init; } = [];

    /// <summary>Each with all it contains, and with what serves all of what contains it.</summary>
    public ImmutableArray<Guid> Neighbourhoods { get; init; } = [];

    /// <summary>Adds the neighbourhoods that border one asked, as if they were asked too.</summary>
    public bool Nearby { get; init; }

    public ImmutableArray<Guid> Municipalities { get; init; } = [];

    /// <summary>Offers open at large are at no school and match none.</summary>
    public ImmutableArray<Guid> Schools { get; init; } = [];

    /// <summary>Each with all the themes under it.</summary>
    public ImmutableArray<Guid> Themes { get; init; } = [];

    public ImmutableArray<EducationLevel> Levels { get; init; } = [];

    public ImmutableArray<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>True: for nobody but staff of schools and social workers. False: for others too, or for whom is not said.</summary>
    public bool? StaffOnly { get; init; }

    /// <summary>As the organiser or as a partner; a funder alone does not match.</summary>
    public ImmutableArray<Guid> Organisations { get; init; } = [];

    /// <summary>The organiser's.</summary>
    public OrganisationKind? OrganisationKind { get; init; }

    /// <summary>Ranges of languages spoken, in any case: nl has nl-BE (LanguageRange.Has).</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>True: known to cost nothing. False: known to cost something.</summary>
    public bool? Free { get; init; }

    /// <summary>
    /// Some session of the schedule, a rule's or a single one, is on one of these; with TimeOfDay that very session has both.
    /// </summary>
    public ImmutableArray<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Some session of the schedule has a moment in it.</summary>
    public TimeOfDay? TimeOfDay { get; init; }

    /// <summary>True: known to have places left. False: known to be full.</summary>
    public bool? PlacesLeft { get; init; }

    /// <summary>True: one can register today. False: one cannot, of what one registers for.</summary>
    public bool? RegistrationOpen { get; init; }

    /// <summary>
    /// In euro, whatever unit a price is for and before any reduction. What is free matches, what has no known amount does not.
    /// </summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>An offer lies where its places are, and when of none it is known where, where its schools are.</summary>
    public Near? Near { get; init; }

    /// <summary>True: some place is known to be accessible. False: some is known not to be.</summary>
    public bool? WheelchairAccessible { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ImmutableArray<ProvenanceKind> Provenance { get; init; } = [];

    public ImmutableArray<OfferStatus> Statuses { get; init; } = [];

    /// <summary>Those whose next check is before this day; without one an offer matches not.</summary>
    public DateOnly? ReviewDueBefore { get; init; }

    /// <summary>Matches validity that overlaps it; also settles the day of which a school's network is asked.</summary>
    public Period? Period { get; init; }
}

/// <summary>What offers are counted by: the facets of the filters in OfferFilters.</summary>
public enum FacetDimension
{
    Age,
    Networks,
    Neighbourhoods,
    Municipalities,
    Schools,
    Themes,
    Levels,
    TargetGroups,
    StaffOnly,
    Organisations,
    OrganisationKind,
    Languages,
    Free,
    MaxPrice,
    Weekdays,
    TimeOfDay,
    PlacesLeft,
    RegistrationOpen,
    Near,
    WheelchairAccessible,
    Provenance,
    SchoolYear,
}
