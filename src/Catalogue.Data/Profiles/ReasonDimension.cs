namespace Catalogue.Data.Profiles;

/// <summary>The dimensions in which offers and profiles are compared.</summary>
public enum ReasonDimension
{
    Age,
    Network,
    School,
    Neighbourhood,
    Level,
    TargetGroup,
    Language,
    Interest,
    Registration,
    Places,
}
