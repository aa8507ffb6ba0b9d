namespace Catalogue.Data.Offers;

/// <summary>The rules of OfferChecks, by the names that programs know them by (in upper snake case, as AGES_REVERSED).</summary>
public enum OfferFaultCode
{
    AgesReversed,
    AgesWithoutAge,
    SchoolsAndAreas,
    NetworksTwice,
    CitywideWithNeighbourhoods,
    AreaEmpty,
    MunicipalityTwice,
    NeighbourhoodElsewhere,
    NoLanguageTag,
    FreeYetPaid,
    PlacesBeyondCapacity,
    DatesReversed,
    NoWebAddress,
    ScheduleEmpty,
    TooManyRules,
    TooManySessions,
    TooManyExceptions,
    RuleOutsideValidity,
    RuleNeverOccurs,
    RuleWithoutDay,
    HoursReversed,
    WeeksWrong,
    WeeksTooFar,
    WeeksFromNowhere,
    PlaceInMonthWrong,
    OnlyInWithoutHolidays,
    SessionOutsideValidity,
    SessionTwice,
}
