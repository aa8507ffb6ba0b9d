using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>
/// The filter of offers. Dimensions combine with AND, values inside one with OR. A member that is left out, null or an empty list restricts
/// nothing. An unknown id matches nothing, so that a list of only unknown ids gives an empty answer (Guid.Empty stands for an unknown
/// slug). Without a Period: current and coming offers.
/// </summary>
public sealed record OfferFilter
{
    public static OfferFilter None { get; } = new();

    /// <summary>Matches every offer, whenever it is valid.</summary>
    public static OfferFilter AnyTime { get; } = new() { Period = new Period() };

    /// <summary>
    /// Ages of the learner or child concerned, of which at least one must match. Offers to which no age applies only match with
    /// IncludeWithoutAge.
    /// </summary>
    public ImmutableArray<AgeRange> Ages { get; init; } = [];

    /// <summary>The single age; null when there is none, or several.</summary>
    public AgeRange? Age { get => Ages.OrEmpty() is [var only] ? only : null; init => Ages = value is { } age ? [age] : []; }

    public bool IncludeWithoutAge { get; init; }

    public ImmutableArray<SchoolNetwork> Networks { get; init; } = [];

    /// <summary>Each with all its descendants, and with offers that serve the whole of one of its ancestors.</summary>
    public ImmutableArray<Guid> Neighbourhoods { get; init; } = [];

    /// <summary>Adds the neighbours of the neighbourhoods, as if they were selected too.</summary>
    public bool Nearby { get; init; }

    public ImmutableArray<Guid> Municipalities { get; init; } = [];

    /// <summary>Offers open at large are at no school and do not match.</summary>
    public ImmutableArray<Guid> Schools { get; init; } = [];

    /// <summary>Each with all the themes below it.</summary>
    public ImmutableArray<Guid> Themes { get; init; } = [];

    public ImmutableArray<EducationLevel> Levels { get; init; } = [];

    public ImmutableArray<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>True: only for staff of schools and social workers. False: for others too, or not stated.</summary>
    public bool? StaffOnly { get; init; }

    /// <summary>The organiser or a partner; an organisation that only funds does not match.</summary>
    public ImmutableArray<Guid> Organisations { get; init; } = [];

    /// <summary>The kind of the organiser.</summary>
    public OrganisationKind? OrganisationKind { get; init; }

    /// <summary>Ranges of spoken languages, case-insensitive: nl includes nl-BE (LanguageRange.Has).</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>True: known to be free. False: known not to be.</summary>
    public bool? Free { get; init; }

    /// <summary>
    /// Some session of the schedule, recurring or single, is on one of these; with TimeOfDay, that same session must match both.
    /// </summary>
    public ImmutableArray<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Some session of the schedule overlaps it.</summary>
    public TimeOfDay? TimeOfDay { get; init; }

    /// <summary>True: known to have places left. False: known to be full.</summary>
    public bool? PlacesLeft { get; init; }

    /// <summary>True: registration is open today. False: registration is needed and not open.</summary>
    public bool? RegistrationOpen { get; init; }

    /// <summary>
    /// In euros, whatever the unit of the price, and before any reduction. Free offers match; offers without a known amount do not.
    /// </summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>The location of an offer is that of its places, or of its schools when no place has coordinates.</summary>
    public Near? Near { get; init; }

    /// <summary>True: some place is known to be accessible. False: some place is known not to be.</summary>
    public bool? WheelchairAccessible { get; init; }

    /// <summary>The source of the facts.</summary>
    public ImmutableArray<ProvenanceKind> Provenance { get; init; } = [];

    public ImmutableArray<OfferStatus> Statuses { get; init; } = [];

    /// <summary>The next check is before this date; offers without one do not match.</summary>
    public DateOnly? ReviewDueBefore { get; init; }

    /// <summary>Overlaps the validity; also decides the date for a school's network.</summary>
    public Period? Period { get; init; }

    /// <summary>Offers that fit, or of which it is not known: every verdict of this profile but No, as judged today.</summary>
    public Profile? Fits { get; init; }
}

/// <summary>The facets of the filters in OfferFilters.</summary>
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
