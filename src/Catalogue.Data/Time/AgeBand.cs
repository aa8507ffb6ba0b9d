namespace Catalogue.Data.Time;

/// <summary>Ages in years, inclusive, counted together.</summary>
public enum AgeBand
{
    Age0To2,
    Age3To5,
    Age6To8,
    Age9To11,
    Age12To14,
    Age15To17,
    Age18Up,
}
