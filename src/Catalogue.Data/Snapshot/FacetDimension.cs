namespace Catalogue.Data.Snapshot;

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
    Provenance,
    SchoolYear,
}
