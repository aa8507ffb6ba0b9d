namespace Catalogue.Data.Coverage;

/// <summary>What offers can be counted by.</summary>
public enum CoverageDimension
{
    AgeBand,
    Network,
    Neighbourhood,
    Theme,
    Level,
    TargetGroup,
}
