namespace Catalogue.Data.Profiles;

/// <summary>What an offer and a profile are compared in.</summary>
public enum ReasonDimension
{
    Age,
    Network,
    School,
    Neighbourhood,
    Level,
    Language,
    Interest,
    Registration,
    Places,
}
