namespace Catalogue.Data.Snapshot;

/// <summary>What offers are counted by: one for each dimension of OfferFilter, named after it.</summary>
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
    SchoolYear,
}

internal static class FacetDimensionOfFilter
{
    /// <summary>The same filter with nothing asked in one dimension. How it is asked stays: IncludeWithoutAge, Nearby.</summary>
    public static OfferFilter Without(this OfferFilter filter, FacetDimension dimension) => dimension switch
    {
        FacetDimension.Age => filter with { Age = null },
        FacetDimension.Networks => filter with { Networks = [] },
        FacetDimension.Neighbourhoods => filter with { Neighbourhoods = [] },
        FacetDimension.Municipalities => filter with { Municipalities = [] },
        FacetDimension.Schools => filter with { Schools = [] },
        FacetDimension.Themes => filter with { Themes = [] },
        FacetDimension.Levels => filter with { Levels = [] },
        FacetDimension.TargetGroups => filter with { TargetGroups = [] },
        FacetDimension.Organisations => filter with { Organisations = [] },
        FacetDimension.OrganisationKind => filter with { OrganisationKind = null },
        FacetDimension.Languages => filter with { Languages = [] },
        FacetDimension.Free => filter with { Free = null },
        FacetDimension.MaxPrice => filter with { MaxPrice = null },
        FacetDimension.Weekdays => filter with { Weekdays = [] },
        FacetDimension.TimeOfDay => filter with { TimeOfDay = null },
        FacetDimension.PlacesLeft => filter with { PlacesLeft = null },
        FacetDimension.RegistrationOpen => filter with { RegistrationOpen = null },
        FacetDimension.Near => filter with { Near = null },
        _ => filter with { Period = null },
    };
}
